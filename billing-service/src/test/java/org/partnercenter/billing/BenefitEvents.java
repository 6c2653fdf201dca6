package org.partnercenter.billing;

import org.partnercenter.billing.coupon.events.CouponEvent.CouponActivated;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponEnded;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponIssued;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponUsed;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaExpired;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaGranted;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountActivated;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountCancelled;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountExpired;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountSet;
import org.partnercenter.contracts.billing.CouponEndCause;
import org.partnercenter.contracts.billing.DiscountEndCause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One of everything that is stored of discounts and coupons. */
final class BenefitEvents {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123456Z");
    private static final Instant LATER = Instant.parse("2026-12-22T06:26:16.123Z");
    private static final BigDecimal AMOUNT = new BigDecimal("50.00");
    private static final BigDecimal PERCENT = new BigDecimal("12.5");
    private static final String BY = "member:sunbird-admin";

    private BenefitEvents() {}

    static Stream<Object> all() {
        return Stream.of(
                new DiscountSet("c-1", "sunbird", 0, "d-1", PERCENT, AT, LATER, BY, AT),
                new DiscountActivated("c-1", "sunbird", "d-1", PERCENT, AT, LATER, AT),
                new DiscountExpired("c-1", "sunbird", "d-1", LATER),
                new DiscountCancelled("c-1", "sunbird", "d-1", DiscountEndCause.REPLACED, BY, AT),
                new CouponQuotaGranted("q-1", "sunbird", AMOUNT, "USD", LATER, BY, AT),
                new CouponQuotaExpired("q-1", "sunbird", LATER),
                new CouponIssued(
                        "k-1",
                        "q-1",
                        "c-1",
                        "sunbird",
                        0,
                        AMOUNT,
                        "USD",
                        List.of("Compute"),
                        AT,
                        LATER,
                        BY,
                        AT),
                new CouponActivated("k-1", "c-1", "sunbird", AT),
                new CouponUsed("k-1", "c-1", "sunbird", "o-1", AMOUNT, AMOUNT, "USD", AT),
                new CouponEnded(
                        "k-1",
                        "q-1",
                        "c-1",
                        "sunbird",
                        CouponEndCause.RECLAIMED,
                        AMOUNT,
                        "USD",
                        BY,
                        AT));
    }
}
