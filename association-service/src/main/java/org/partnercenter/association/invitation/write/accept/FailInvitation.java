package org.partnercenter.association.invitation.write.accept;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.time.Instant;

/** The customer that answered cannot become the partner's. */
public record FailInvitation(
        String invitationId, String customerId, String cause, Instant failedAt) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }
}
