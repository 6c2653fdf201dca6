package org.partnercenter.billing.coupon;

import java.util.List;

/** The coupons of customers that are not used up, expired or reclaimed. */
public interface OpenCoupons {

    /** Whether it is opened now; false where it was issued before, whatever has become of it. */
    boolean opened(String couponId, String customerId);

    void closed(String couponId);

    /** The ids of the customer's open coupons. */
    List<String> of(String customerId);
}
