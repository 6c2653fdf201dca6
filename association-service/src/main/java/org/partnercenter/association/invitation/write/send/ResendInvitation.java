package org.partnercenter.association.invitation.write.send;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.InvitationChannel;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;

/** Sends an invitation once more; the new code is for one whose own is gone. */
public record ResendInvitation(
        String invitationId,
        InvitationOwner by,
        String newCode,
        @Nullable String email,
        IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }

    public void requireOwner(String partnerId, @Nullable String managerId) {
        by.require(partnerId, managerId);
    }

    /** An address that was forgotten when the invitation expired must be given anew. */
    public void requireEmail(InvitationChannel channel) {
        if (channel == InvitationChannel.EMAIL && email == null) {
            throw Rejection.invalid(
                    "email", "REQUIRED", "is required: the address is forgotten by now");
        }
    }
}
