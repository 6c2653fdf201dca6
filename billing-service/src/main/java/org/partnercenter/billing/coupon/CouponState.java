package org.partnercenter.billing.coupon;

/** Where a coupon stands. */
public enum CouponState {
    NOT_ACTIVATED,
    USABLE,
    USED,
    EXPIRED,
    RECLAIMED;

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return this == NOT_ACTIVATED || this == USABLE;
    }
}
