package org.partnercenter.billing.coupon;

import org.partnercenter.contracts.MoneyValue;

import java.math.BigDecimal;
import java.time.Instant;

/** What is left of quotas, and which coupons are open, in the transaction of what changes it. */
public interface QuotaBalances {

    /** A quota of that amount is there; one that was there before stays as it is. */
    void open(String quotaId, String partnerId, MoneyValue amount, Instant expiresOn);

    /**
     * Takes a coupon's amount out of the partner's quota; refused where it is not there, expired,
     * in another currency or used up. Two at once wait for each other.
     */
    void take(String quotaId, String partnerId, MoneyValue amount, Instant now);

    /** Puts back what was left of a coupon. */
    void putBack(String quotaId, BigDecimal amount);
}
