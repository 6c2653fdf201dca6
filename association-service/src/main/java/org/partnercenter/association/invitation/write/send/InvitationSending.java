package org.partnercenter.association.invitation.write.send;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.invitation.InvitationSecrets;
import org.partnercenter.association.invitation.InvitationSettings;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.Caller;
import org.springframework.stereotype.Component;

import java.security.SecureRandom;
import java.util.Base64;

/** Sends invitations, and makes codes that nobody guesses. */
@Component
class InvitationSending {

    private static final int CODE_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Commands commands;
    private final InvitationSecrets secrets;
    private final InvitationSettings settings;

    InvitationSending(Commands commands, InvitationSecrets secrets, InvitationSettings settings) {
        this.commands = commands;
        this.secrets = secrets;
        this.settings = settings;
    }

    SentInvitation send(String invitationId, NewInvitation invitation, Caller caller) {
        SendInvitation command = invitation.checked(invitationId, caller, newCode(), settings);
        commands.<@Nullable Object>send(command);
        return sent(command.invitationId(), command.channel());
    }

    /** What is to be handed on, with the code that is stored: a repeat gets that of the first. */
    SentInvitation sent(String invitationId, InvitationChannel channel) {
        String code = secrets.of(invitationId).orElseThrow(WithdrawInvitation::unknown).code();
        String link = settings.linkOf(code);
        return new SentInvitation(
                invitationId,
                code,
                link,
                channel == InvitationChannel.QR ? QrCode.pngOf(link) : null);
    }

    String newCode() {
        byte[] bytes = new byte[CODE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
