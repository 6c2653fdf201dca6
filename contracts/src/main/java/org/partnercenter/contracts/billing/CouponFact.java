package org.partnercenter.contracts.billing;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;
import java.util.List;

/** What happened to a coupon that a partner issued to its customer. */
public sealed interface CouponFact extends Fact {

    String couponId();

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }

    /**
     * The customer has a coupon, usable from one instant to another for these products, or for all
     * where none are named; its amount is taken from the quota.
     */
    record CouponIssued(
            String couponId,
            String quotaId,
            String customerId,
            String partnerId,
            MoneyValue amount,
            List<String> products,
            Instant validFrom,
            Instant expiresOn,
            String operator,
            Instant issuedAt)
            implements CouponFact {}

    /** It can be used. */
    record CouponActivated(
            String couponId, String customerId, String partnerId, Instant activatedAt)
            implements CouponFact {}

    /** It paid that much of an order; the balance is what is left of it. */
    record CouponUsed(
            String couponId,
            String customerId,
            String partnerId,
            String orderId,
            MoneyValue amount,
            MoneyValue balance,
            Instant usedAt)
            implements CouponFact {}

    /**
     * What was left of it went back to its quota; the code is that of the operation in the records.
     * The operator is {@code system} where a rule did it.
     */
    record CouponEnded(
            String couponId,
            String quotaId,
            String customerId,
            String partnerId,
            CouponEndCause cause,
            int code,
            MoneyValue amount,
            String operator,
            Instant endedAt)
            implements CouponFact {}
}
