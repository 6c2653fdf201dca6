package org.partnercenter.customer.invited.write;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records that an answer to an invitation leads to no customer, and why; the answer's id is that of
 * the fact that told it.
 */
public record RefuseInvitedRegistration(
        String answerId, String invitationId, String customerId, String partnerId, String code) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invited-registration:" + invitationId;
    }
}
