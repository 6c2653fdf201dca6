package org.partnercenter.contracts.billing;

/** Why what was left of a coupon went back to the quota that it came from. */
public enum CouponEndCause {
    /** The partner reclaimed it. */
    RECLAIMED(2),
    /** The customer is no longer the partner's. */
    ASSOCIATION_ENDED(3),
    /** Its time is over. */
    EXPIRED(4);

    private final int code;

    CouponEndCause(int code) {
        this.code = code;
    }

    /** The operation's code in the records; issuing has the code 1. */
    public int code() {
        return code;
    }
}
