package org.partnercenter.association.invitation.write;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.partnercenter.association.customer.KnownAccounts;
import org.partnercenter.association.invitation.mail.InvitationMails;
import org.partnercenter.association.invitation.write.send.SendInvitation;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.association.preregistration.OpenPreregistrations;
import org.partnercenter.association.preregistration.OpenPreregistrations.Held;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Input;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** What an invitation needs to be sent: what it names must be there, and a mail goes out later. */
@Component
class Sending {

    private final RegisteredPartners partners;
    private final OpenPreregistrations preregistrations;
    private final KnownAccounts accounts;
    private final SchedulerClient scheduler;

    Sending(
            RegisteredPartners partners,
            OpenPreregistrations preregistrations,
            KnownAccounts accounts,
            SchedulerClient scheduler) {
        this.partners = partners;
        this.preregistrations = preregistrations;
        this.accounts = accounts;
        this.scheduler = scheduler;
    }

    void check(SendInvitation command, Instant now) {
        if (partners.find(command.partnerId()).isEmpty()) {
            throw Rejection.notFound("UNKNOWN_PARTNER", "Your partner is not registered yet.");
        }
        String preregistration = command.preregistrationId();
        String manager = command.accountManagerId();
        new Input()
                .check(
                        preregistration == null
                                || preregistrations.isHeld(
                                        new Held(preregistration, command.partnerId()), now),
                        "preregistrationId",
                        "UNKNOWN_PREREGISTRATION",
                        "must be an open preregistration of yours")
                .check(
                        manager == null || accounts.isMember(manager, command.partnerId()),
                        "accountManagerId",
                        "UNKNOWN_MEMBER",
                        "must be of your staff; who has only just joined is known in a moment")
                .refuseIfWrong();
    }

    /** Has the mail sent after the command's transaction, and again until it is taken. */
    void send(String invitationId, InvitationChannel channel, long time, Instant now) {
        if (channel == InvitationChannel.EMAIL) {
            scheduler.scheduleIfNotExists(
                    new TaskInstance<>(InvitationMails.RULE, invitationId + ":" + time), now);
        }
    }
}
