package org.partnercenter.association.preregistration.write.expire;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Gives an account free that nobody came for in time. */
public record ExpirePreregistration(String preregistrationId) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "preregistration:" + preregistrationId;
    }
}
