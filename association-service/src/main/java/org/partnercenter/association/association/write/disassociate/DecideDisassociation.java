package org.partnercenter.association.association.write.disassociate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.IfMatch;

/** Agrees or refuses to end the association. */
public record DecideDisassociation(
        String customerId,
        String requestId,
        Party by,
        boolean approved,
        @Nullable String reason,
        IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "association:" + customerId;
    }
}
