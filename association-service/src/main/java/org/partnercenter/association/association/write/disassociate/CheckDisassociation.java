package org.partnercenter.association.association.write.disassociate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.association.association.Party;

/** Asks what stands in the way of the party's request to end the association. */
public record CheckDisassociation(String customerId, Party by) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "association:" + customerId;
    }
}
