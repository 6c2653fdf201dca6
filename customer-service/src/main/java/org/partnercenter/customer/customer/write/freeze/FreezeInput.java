package org.partnercenter.customer.customer.write.freeze;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.platform.web.Input;

import java.util.Objects;

/** How an account is to be frozen or unfrozen, and why: both must be said. */
record FreezeInput(FreezeType type, String reason) {

    private static final int LONGEST_REASON = 256;

    /** Refuses what is missing or too long, together with what was noted before. */
    static FreezeInput checked(Input input, @Nullable FreezeType type, @Nullable String reason) {
        input.required("type", type);
        if (reason == null) {
            input.required("reason", null);
        }
        input.text("reason", reason, LONGEST_REASON).refuseIfWrong();
        return new FreezeInput(Objects.requireNonNull(type), Objects.requireNonNull(reason));
    }
}
