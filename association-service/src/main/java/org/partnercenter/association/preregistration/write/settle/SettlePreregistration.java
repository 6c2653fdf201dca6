package org.partnercenter.association.preregistration.write.settle;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.time.Instant;

/** The customer came to the partner: the reservation has done its work. */
public record SettlePreregistration(
        String preregistrationId, String partnerId, String customerId, Instant associatedOn) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "preregistration:" + preregistrationId;
    }
}
