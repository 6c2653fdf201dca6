package org.partnercenter.association.invitation.write.send;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.InvitationChannel;

import java.time.Duration;

/** Invites a customer for a partner. */
public record SendInvitation(
        String invitationId,
        String partnerId,
        InvitationChannel channel,
        AssociationType associationType,
        @Nullable String preregistrationId,
        @Nullable String email,
        @Nullable String accountManagerId,
        String code,
        Duration validFor) {}
