package org.partnercenter.billing.discount.events;

import org.axonframework.serialization.Revision;
import org.partnercenter.contracts.billing.DiscountEndCause;

import java.math.BigDecimal;
import java.time.Instant;

/** Everything that can happen to a customer's discounts. Private to this service. */
public sealed interface DiscountEvent {

    String customerId();

    String discountId();

    /** From now on this one is scheduled, or in force as soon as that is told. */
    @Revision("1")
    record DiscountSet(
            String customerId,
            String partnerId,
            long membership,
            String discountId,
            BigDecimal percentOff,
            Instant validFrom,
            Instant validTo,
            String operator,
            Instant setAt)
            implements DiscountEvent {}

    /** It is in force. */
    @Revision("1")
    record DiscountActivated(
            String customerId,
            String partnerId,
            String discountId,
            BigDecimal percentOff,
            Instant validFrom,
            Instant validTo,
            Instant activatedAt)
            implements DiscountEvent {}

    /** Its time is over. */
    @Revision("1")
    record DiscountExpired(
            String customerId, String partnerId, String discountId, Instant expiredAt)
            implements DiscountEvent {}

    /** It ended before its time. */
    @Revision("1")
    record DiscountCancelled(
            String customerId,
            String partnerId,
            String discountId,
            DiscountEndCause cause,
            String operator,
            Instant cancelledAt)
            implements DiscountEvent {}
}
