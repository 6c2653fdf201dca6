package org.partnercenter.billing.coupon.events;

import org.axonframework.serialization.Revision;
import org.partnercenter.contracts.billing.CouponEndCause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Everything that can happen to a coupon. Private to this service. */
public sealed interface CouponEvent {

    String couponId();

    /** The customer has it; its amount is taken from the quota. */
    @Revision("1")
    record CouponIssued(
            String couponId,
            String quotaId,
            String customerId,
            String partnerId,
            long membership,
            BigDecimal amount,
            String currency,
            List<String> products,
            Instant validFrom,
            Instant expiresOn,
            String operator,
            Instant issuedAt)
            implements CouponEvent {}

    /** It can be used. */
    @Revision("1")
    record CouponActivated(
            String couponId, String customerId, String partnerId, Instant activatedAt)
            implements CouponEvent {}

    /** It paid that much of an order. */
    @Revision("1")
    record CouponUsed(
            String couponId,
            String customerId,
            String partnerId,
            String orderId,
            BigDecimal amount,
            BigDecimal balance,
            String currency,
            Instant usedAt)
            implements CouponEvent {}

    /** What was left of it went back to its quota. */
    @Revision("1")
    record CouponEnded(
            String couponId,
            String quotaId,
            String customerId,
            String partnerId,
            CouponEndCause cause,
            BigDecimal amount,
            String currency,
            String operator,
            Instant endedAt)
            implements CouponEvent {}
}
