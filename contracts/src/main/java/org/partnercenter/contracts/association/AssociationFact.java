package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
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

    /** One side wants the association to end; the other side decides. */
    record DisassociationRequested(
            String customerId,
            String partnerId,
            String requestId,
            Side requestedBy,
            String reason,
            Instant requestedAt)
            implements AssociationFact {}

    /** The other side refused: the association goes on. */
    record DisassociationRejected(
            String customerId,
            String partnerId,
            String requestId,
            @Nullable String reason,
            Instant rejectedAt)
            implements AssociationFact {}

    /** The request was taken back by the side that made it: the association goes on. */
    record DisassociationWithdrawn(
            String customerId, String partnerId, String requestId, Instant withdrawnAt)
            implements AssociationFact {}

    /**
     * The other side agreed: the association ended at that instant. The initiator is who asked for
     * it ({@code member:…}, {@code customer:…}), the decider who agreed.
     */
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
            implements AssociationFact {}
}
