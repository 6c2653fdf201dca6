package org.partnercenter.billing.deadline;

import org.partnercenter.platform.deadline.Deadline;

/** What begins or ends by itself when its time has come; the name is the rule's in the history. */
public enum BillingDeadline implements Deadline {
    CHECK_DISCOUNT,
    CHECK_COUPON,
    EXPIRE_COUPON_QUOTA
}
