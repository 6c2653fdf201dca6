package org.partnercenter.association.association.events;

import org.axonframework.serialization.Revision;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;

import java.time.Instant;

/** Everything that can happen between a customer and partners, as it is stored. */
public sealed interface AssociationEvent {

    String customerId();

    /** The customer belongs to the partner; the initiator is who brought that about. */
    @Revision("1")
    record AssociationEstablished(
            String customerId,
            String partnerId,
            AssociationType associationType,
            AssociationOrigin origin,
            String initiator,
            Instant associatedOn)
            implements AssociationEvent {}
}
