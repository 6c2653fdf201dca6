package org.partnercenter.association.authorization.write.revoke;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.IfMatch;

/** Takes consent, or the request for it, back. */
public record RevokeAuthorization(
        String authorizationId, Party by, String reason, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "authorization:" + authorizationId;
    }
}
