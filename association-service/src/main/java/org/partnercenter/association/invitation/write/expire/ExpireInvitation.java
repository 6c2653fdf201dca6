package org.partnercenter.association.invitation.write.expire;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends an invitation that nobody accepted in time. */
public record ExpireInvitation(String invitationId) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }
}
