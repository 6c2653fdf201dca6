package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

/** How many items a page may have: 1 to 500, 50 unless told. */
public final class Paging {

    private Paging() {}

    public static int limit(@Nullable Integer given) {
        if (given == null) {
            return 50;
        }
        if (given < 1 || given > 500) {
            throw Rejection.invalid("limit", "INVALID_LIMIT", "must be between 1 and 500");
        }
        return given;
    }

    /** Whether {@code count=exact} was asked for; any other value is refused. */
    public static boolean exactCount(@Nullable String count) {
        if (count == null) {
            return false;
        }
        if (!count.equals("exact")) {
            throw Rejection.invalid("count", "INVALID_VALUE", "must be exact, or absent");
        }
        return true;
    }
}
