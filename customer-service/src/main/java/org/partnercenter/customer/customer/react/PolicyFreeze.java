package org.partnercenter.customer.customer.react;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.customer.FreezeType;

/** How hard a policy freezes by itself: by hand means not at all. */
final class PolicyFreeze {

    private PolicyFreeze() {}

    static @Nullable FreezeType of(ExhaustionPolicy policy) {
        return switch (policy) {
            case MANUAL -> null;
            case RESTRICT_PURCHASE -> FreezeType.ACCOUNT;
            case RESTRICT_PURCHASE_AND_FREEZE_RESOURCES -> FreezeType.ACCOUNT_AND_RESOURCES;
        };
    }
}
