package org.partnercenter.association.association.write.disassociate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.association.association.Party;
import org.partnercenter.platform.web.IfMatch;

/** Takes a request to end the association back. */
public record WithdrawDisassociation(
        String customerId, String requestId, Party by, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "association:" + customerId;
    }
}
