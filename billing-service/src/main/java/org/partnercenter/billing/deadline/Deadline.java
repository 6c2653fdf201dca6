package org.partnercenter.billing.deadline;

import java.util.Locale;

/** What begins or ends by itself when its time has come; the name is the rule's in the history. */
public enum Deadline {
    CHECK_DISCOUNT,
    CHECK_COUPON,
    EXPIRE_COUPON_QUOTA;

    /** The rule's name in kebab case. */
    public String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
