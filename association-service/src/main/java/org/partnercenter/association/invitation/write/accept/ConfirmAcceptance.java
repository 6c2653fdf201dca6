package org.partnercenter.association.invitation.write.accept;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.time.Instant;

/** The customer that answered is the partner's. */
public record ConfirmAcceptance(String invitationId, String customerId, Instant acceptedAt) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "invitation:" + invitationId;
    }
}
