package org.partnercenter.association.association.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.Side;

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

    /** One side wants the association to end. */
    @Revision("1")
    record DisassociationRequested(
            String customerId,
            String partnerId,
            String requestId,
            Side requestedBy,
            String reason,
            String initiator,
            Instant requestedAt)
            implements AssociationEvent {}

    /** The other side refused. */
    @Revision("1")
    record DisassociationRejected(
            String customerId,
            String partnerId,
            String requestId,
            @Nullable String reason,
            Instant rejectedAt)
            implements AssociationEvent {}

    /** The side that asked took its request back. */
    @Revision("1")
    record DisassociationWithdrawn(
            String customerId, String partnerId, String requestId, Instant withdrawnAt)
            implements AssociationEvent {}

    /** The other side agreed. */
    @Revision("1")
    record AssociationEnded(
            String customerId,
            String partnerId,
            AssociationType associationType,
            String requestId,
            String reason,
            String initiator,
            String decidedBy,
            Instant associatedOn,
            Instant endedAt)
            implements AssociationEvent {}
}
