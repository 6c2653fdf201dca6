package org.partnercenter.billing.coupon.write.grant;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Ends a quota whose time is over. Answers when to ask again, or null. */
public record ExpireCouponQuota(String quotaId) {

    @TargetAggregateIdentifier
    public String id() {
        return idOf(quotaId);
    }

    public static String idOf(String quotaId) {
        return "coupon-quota:" + quotaId;
    }
}
