package org.partnercenter.contracts.association;

import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What happened between a customer and a partner. */
public sealed interface AssociationFact extends Fact {

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }

    /**
     * The customer is associated with the partner from that instant on; the initiator is who asked
     * for it ({@code member:…}, {@code client:…}).
     */
    record AssociationEstablished(
            String customerId,
            String partnerId,
            AssociationType associationType,
            AssociationOrigin origin,
            String initiator,
            Instant associatedOn)
            implements AssociationFact {}
}
