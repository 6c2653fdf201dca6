package org.partnercenter.association.authorization.write.end;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import java.time.Instant;

/** Ends what rested on an association with that partner that ended then. */
public record EndAuthorization(String authorizationId, String partnerId, Instant endedAt) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "authorization:" + authorizationId;
    }
}
