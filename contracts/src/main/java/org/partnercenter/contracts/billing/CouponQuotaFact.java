package org.partnercenter.contracts.billing;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;

/** What happened to a quota from which a partner issues coupons. */
public sealed interface CouponQuotaFact extends Fact {

    String quotaId();

    /** The partner may issue coupons of that amount altogether until the quota expires. */
    record CouponQuotaGranted(
            String quotaId,
            String partnerId,
            MoneyValue amount,
            Instant expiresOn,
            String operator,
            Instant grantedAt)
            implements CouponQuotaFact {}

    /** No more coupons are issued from it. */
    record CouponQuotaExpired(String quotaId, String partnerId, Instant expiredAt)
            implements CouponQuotaFact {}
}
