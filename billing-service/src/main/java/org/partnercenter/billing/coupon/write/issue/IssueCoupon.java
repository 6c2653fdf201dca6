package org.partnercenter.billing.coupon.write.issue;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;
import java.util.List;

/** Issues a coupon of a quota to a customer; it is usable at once where no time is given. */
public record IssueCoupon(
        String couponId,
        String quotaId,
        String customerId,
        Scope scope,
        MoneyValue amount,
        List<String> products,
        @Nullable Instant validFrom,
        Instant expiresOn) {}
