package org.partnercenter.contracts.billing;

import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What happened to a discount that a partner gives a referred customer on all products. */
public sealed interface DiscountFact extends Fact {

    String customerId();

    String discountId();

    @Override
    default String subject() {
        return customerId();
    }

    /** The customer is given that many percent off ({@code 12.5}) from one instant to another. */
    record DiscountSet(
            String customerId,
            String partnerId,
            String discountId,
            String percentOff,
            Instant validFrom,
            Instant validTo,
            String operator,
            Instant setAt)
            implements DiscountFact {}

    /** It is in force. */
    record DiscountActivated(
            String customerId,
            String partnerId,
            String discountId,
            String percentOff,
            Instant validFrom,
            Instant validTo,
            Instant activatedAt)
            implements DiscountFact {}

    /** Its time is over. */
    record DiscountExpired(
            String customerId, String partnerId, String discountId, Instant expiredAt)
            implements DiscountFact {}

    /** It ended before its time. The operator is {@code system} where a rule ended it. */
    record DiscountCancelled(
            String customerId,
            String partnerId,
            String discountId,
            DiscountEndCause cause,
            String operator,
            Instant cancelledAt)
            implements DiscountFact {}
}
