package org.partnercenter.association.invitation.write.send;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;

/** Takes an invitation back. */
public record WithdrawInvitation(String invitationId, InvitationOwner by, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }

    public void requireOwner(String partnerId, @Nullable String managerId) {
        by.require(partnerId, managerId);
    }

    /** The refusal for one that is not there or not the caller's. */
    public static Rejection unknown() {
        return Rejection.notFound(
                "INVITATION_NOT_FOUND", "There is no such invitation: check the id or the code.");
    }
}
