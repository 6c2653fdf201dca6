package org.partnercenter.association.association.write.disassociate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.association.association.Party;

/** Asks the other side to end the association. */
public record RequestDisassociation(String customerId, String requestId, Party by, String reason) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "association:" + customerId;
    }
}
