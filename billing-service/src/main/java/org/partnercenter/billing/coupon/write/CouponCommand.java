package org.partnercenter.billing.coupon.write;

/** Something that is asked of a coupon. */
public interface CouponCommand {

    String couponId();

    /** The coupon's id in the store. */
    String id();

    static String idOf(String couponId) {
        return "coupon:" + couponId;
    }
}
