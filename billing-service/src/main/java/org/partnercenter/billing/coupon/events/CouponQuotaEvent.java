package org.partnercenter.billing.coupon.events;

import org.axonframework.serialization.Revision;

import java.math.BigDecimal;
import java.time.Instant;

/** Everything that can happen to a quota of coupons. Private to this service. */
public sealed interface CouponQuotaEvent {

    String quotaId();

    /** The partner may issue coupons of that amount altogether until then. */
    @Revision("1")
    record CouponQuotaGranted(
            String quotaId,
            String partnerId,
            BigDecimal amount,
            String currency,
            Instant expiresOn,
            String operator,
            Instant grantedAt)
            implements CouponQuotaEvent {}

    /** Its time is over. */
    @Revision("1")
    record CouponQuotaExpired(String quotaId, String partnerId, Instant expiredAt)
            implements CouponQuotaEvent {}
}
