package org.partnercenter.customer.testing;

import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.CouponEndCause;
import org.partnercenter.contracts.billing.CouponFact.CouponEnded;
import org.partnercenter.contracts.billing.CouponFact.CouponIssued;
import org.partnercenter.contracts.billing.CouponFact.CouponUsed;
import org.partnercenter.platform.testing.Neighbours;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What billing-service would tell of one customer's coupons. */
public final class Coupons {

    private final String customerId;
    private final String partnerId;
    private final Instant now = Instant.now();

    public Coupons(String customerId, String partnerId) {
        this.customerId = customerId;
        this.partnerId = partnerId;
    }

    public void issued(String name, String amount, Duration from, Duration to) {
        Neighbours.publish(
                "coupon:" + id(name),
                0,
                new CouponIssued(
                        id(name),
                        "q-1",
                        customerId,
                        partnerId,
                        money(amount),
                        List.of(),
                        now.plus(from),
                        now.plus(to),
                        "member:ann",
                        now));
    }

    public void used(String name, String balance) {
        Neighbours.publish(
                "coupon:" + id(name),
                1,
                new CouponUsed(
                        id(name),
                        customerId,
                        partnerId,
                        "o-1",
                        money("1.00"),
                        money(balance),
                        now));
    }

    public void reclaimed(String name, String amount) {
        Neighbours.publish(
                "coupon:" + id(name),
                1,
                new CouponEnded(
                        id(name),
                        "q-1",
                        customerId,
                        partnerId,
                        CouponEndCause.RECLAIMED,
                        CouponEndCause.RECLAIMED.code(),
                        money(amount),
                        "member:ann",
                        now));
    }

    private String id(String name) {
        return name + "-" + customerId;
    }

    private static MoneyValue money(String amount) {
        return new MoneyValue(amount, "USD");
    }
}
