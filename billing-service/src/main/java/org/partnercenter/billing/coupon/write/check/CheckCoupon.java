package org.partnercenter.billing.coupon.write.check;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.coupon.write.CouponCommand;

/** Lets a coupon begin or end whose time has come. Answers when to ask again, or null. */
public record CheckCoupon(String couponId) implements CouponCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return CouponCommand.idOf(couponId);
    }
}
