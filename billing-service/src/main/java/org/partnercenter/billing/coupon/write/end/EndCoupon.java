package org.partnercenter.billing.coupon.write.end;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.coupon.write.CouponCommand;

/** Takes back the coupon of a partner whose customer was released at that place in its history. */
public record EndCoupon(String couponId, long releasedAt) implements CouponCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return CouponCommand.idOf(couponId);
    }
}
