package org.partnercenter.contracts;

import org.partnercenter.contracts.billing.CouponEndCause;
import org.partnercenter.contracts.billing.CouponFact.CouponActivated;
import org.partnercenter.contracts.billing.CouponFact.CouponEnded;
import org.partnercenter.contracts.billing.CouponFact.CouponIssued;
import org.partnercenter.contracts.billing.CouponFact.CouponUsed;
import org.partnercenter.contracts.billing.CouponQuotaFact.CouponQuotaExpired;
import org.partnercenter.contracts.billing.CouponQuotaFact.CouponQuotaGranted;
import org.partnercenter.contracts.billing.DiscountEndCause;
import org.partnercenter.contracts.billing.DiscountFact.DiscountActivated;
import org.partnercenter.contracts.billing.DiscountFact.DiscountCancelled;
import org.partnercenter.contracts.billing.DiscountFact.DiscountExpired;
import org.partnercenter.contracts.billing.DiscountFact.DiscountSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One example of everything that happens to discounts and coupons. */
final class BenefitExamples {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16.123Z");
    private static final Instant LATER = AT.plus(Duration.ofDays(30));
    private static final MoneyValue AMOUNT = new MoneyValue("50.00", "USD");
    private static final String BY = "member:sunbird-admin";

    private BenefitExamples() {}

    static List<Fact> all() {
        return List.of(
                new DiscountSet("c-1", "sunbird", "d-1", "12.5", AT, LATER, BY, AT),
                new DiscountActivated("c-1", "sunbird", "d-1", "12.5", AT, LATER, AT),
                new DiscountExpired("c-1", "sunbird", "d-1", LATER),
                new DiscountCancelled("c-1", "sunbird", "d-1", DiscountEndCause.REPLACED, BY, AT),
                new CouponQuotaGranted("q-1", "sunbird", AMOUNT, LATER, "client:platform", AT),
                new CouponQuotaExpired("q-1", "sunbird", LATER),
                new CouponIssued(
                        "k-1",
                        "q-1",
                        "c-1",
                        "sunbird",
                        AMOUNT,
                        List.of("Compute"),
                        AT,
                        LATER,
                        BY,
                        AT),
                new CouponActivated("k-1", "c-1", "sunbird", AT),
                new CouponUsed(
                        "k-1",
                        "c-1",
                        "sunbird",
                        "o-1",
                        new MoneyValue("20.00", "USD"),
                        new MoneyValue("30.00", "USD"),
                        AT),
                new CouponEnded(
                        "k-1",
                        "q-1",
                        "c-1",
                        "sunbird",
                        CouponEndCause.RECLAIMED,
                        2,
                        new MoneyValue("30.00", "USD"),
                        BY,
                        AT));
    }
}
