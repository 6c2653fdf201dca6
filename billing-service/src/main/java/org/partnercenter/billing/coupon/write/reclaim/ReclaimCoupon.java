package org.partnercenter.billing.coupon.write.reclaim;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.coupon.write.CouponCommand;

/** Takes a usable coupon back, its whole balance. */
public record ReclaimCoupon(String couponId, Scope scope) implements CouponCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return CouponCommand.idOf(couponId);
    }
}
