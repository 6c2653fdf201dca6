package org.partnercenter.billing.coupon.write.grant;

import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;

/** Lets a partner issue coupons of that amount altogether until then. */
public record GrantCouponQuota(
        String quotaId, String partnerId, MoneyValue amount, Instant expiresOn, String operator) {}
