package org.partnercenter.association.authorization.write.expire;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a consent whose time is over. */
public record ExpireAuthorization(String authorizationId) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "authorization:" + authorizationId;
    }
}
