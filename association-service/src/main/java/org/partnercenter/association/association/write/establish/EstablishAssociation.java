package org.partnercenter.association.association.write.establish;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;

/** Associates a customer that belongs to nobody with a partner, from that instant on. */
public record EstablishAssociation(
        String customerId,
        String partnerId,
        AssociationType associationType,
        AssociationOrigin origin,
        String initiator,
        Instant associatedOn) {

    @TargetAggregateIdentifier
    public String associationId() {
        return "association:" + customerId;
    }
}
