package org.partnercenter.billing.coupon.write.use;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.coupon.write.CouponCommand;

import java.math.BigDecimal;

/** Lets a coupon pay that much of its customer's order; the same order again pays nothing. */
public record UseCoupon(String couponId, String customerId, String orderId, BigDecimal amount)
        implements CouponCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return CouponCommand.idOf(couponId);
    }
}
