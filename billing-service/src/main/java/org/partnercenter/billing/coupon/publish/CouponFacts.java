package org.partnercenter.billing.coupon.publish;

import org.partnercenter.billing.coupon.events.CouponEvent;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponActivated;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponEnded;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponIssued;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponUsed;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** Tells what happens to coupons. */
@Component
class CouponFacts implements FactMapping<CouponEvent> {

    @Override
    public Class<CouponEvent> family() {
        return CouponEvent.class;
    }

    @Override
    public Fact toFact(CouponEvent event) {
        return switch (event) {
            case CouponIssued issued ->
                    new CouponFact.CouponIssued(
                            issued.couponId(),
                            issued.quotaId(),
                            issued.customerId(),
                            issued.partnerId(),
                            MoneyValue.of(issued.amount(), issued.currency()),
                            issued.products(),
                            issued.validFrom(),
                            issued.expiresOn(),
                            issued.operator(),
                            issued.issuedAt());
            case CouponActivated activated ->
                    new CouponFact.CouponActivated(
                            activated.couponId(),
                            activated.customerId(),
                            activated.partnerId(),
                            activated.activatedAt());
            case CouponUsed used ->
                    new CouponFact.CouponUsed(
                            used.couponId(),
                            used.customerId(),
                            used.partnerId(),
                            used.orderId(),
                            MoneyValue.of(used.amount(), used.currency()),
                            MoneyValue.of(used.balance(), used.currency()),
                            used.usedAt());
            case CouponEnded ended ->
                    new CouponFact.CouponEnded(
                            ended.couponId(),
                            ended.quotaId(),
                            ended.customerId(),
                            ended.partnerId(),
                            ended.cause(),
                            ended.cause().code(),
                            MoneyValue.of(ended.amount(), ended.currency()),
                            ended.operator(),
                            ended.endedAt());
        };
    }
}
