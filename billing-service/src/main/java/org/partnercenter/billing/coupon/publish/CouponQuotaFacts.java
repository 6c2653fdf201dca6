package org.partnercenter.billing.coupon.publish;

import org.partnercenter.billing.coupon.events.CouponQuotaEvent;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaExpired;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaGranted;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.CouponQuotaFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** Tells what happens to quotas of coupons. */
@Component
class CouponQuotaFacts implements FactMapping<CouponQuotaEvent> {

    @Override
    public Class<CouponQuotaEvent> family() {
        return CouponQuotaEvent.class;
    }

    @Override
    public Fact toFact(CouponQuotaEvent event) {
        return switch (event) {
            case CouponQuotaGranted granted ->
                    new CouponQuotaFact.CouponQuotaGranted(
                            granted.quotaId(),
                            granted.partnerId(),
                            MoneyValue.of(granted.amount(), granted.currency()),
                            granted.expiresOn(),
                            granted.operator(),
                            granted.grantedAt());
            case CouponQuotaExpired expired ->
                    new CouponQuotaFact.CouponQuotaExpired(
                            expired.quotaId(), expired.partnerId(), expired.expiredAt());
        };
    }
}
