package org.partnercenter.billing;

import org.partnercenter.billing.discount.events.DiscountEvent.DiscountActivated;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountCancelled;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountExpired;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountSet;
import org.partnercenter.contracts.billing.DiscountEndCause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;

/** One of everything that is stored of discounts and coupons. */
final class BenefitEvents {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");
    private static final Instant LATER = Instant.parse("2026-12-22T06:26:16.123Z");
    private static final BigDecimal PERCENT = new BigDecimal("12.5");
    private static final String BY = "member:sunbird-admin";

    private BenefitEvents() {}

    static Stream<Object> all() {
        return Stream.of(
                new DiscountSet("c-1", "sunbird", 0, "d-1", PERCENT, AT, LATER, BY, AT),
                new DiscountActivated("c-1", "sunbird", "d-1", PERCENT, AT, LATER, AT),
                new DiscountExpired("c-1", "sunbird", "d-1", LATER),
                new DiscountCancelled("c-1", "sunbird", "d-1", DiscountEndCause.REPLACED, BY, AT));
    }
}
