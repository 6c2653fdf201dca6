package org.partnercenter.association.authorization.write.decide;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.IfMatch;

/** Gives or refuses consent; who gives it has accepted the letter. */
public record DecideAuthorization(
        String authorizationId,
        Party by,
        boolean granted,
        @Nullable String reason,
        IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "authorization:" + authorizationId;
    }
}
