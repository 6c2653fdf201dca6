package org.partnercenter.billing.partner;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * What billing was told of a partner: its currency and calendar and, for a reseller, what its
 * distributor lets it do about budgets.
 */
public record Standing(
        String partnerId,
        @Nullable String distributorId,
        String currency,
        ZoneId zone,
        boolean maySetBudgets,
        boolean mayRestrictPurchase,
        boolean mayFreezeResources,
        @Nullable BigDecimal monthlyQuota,
        @Nullable BigDecimal oneTimeQuota) {

    public boolean isReseller() {
        return distributorId != null;
    }

    /** Whether that partner is the distributor above. */
    public boolean isUnder(@Nullable String partner) {
        return distributorId != null && distributorId.equals(partner);
    }

    /** Whether the partner may let a budget act like that. */
    public boolean may(ExhaustionPolicy policy) {
        return !isReseller()
                || switch (policy) {
                    case MANUAL -> true;
                    case RESTRICT_PURCHASE -> mayRestrictPurchase;
                    case RESTRICT_PURCHASE_AND_FREEZE_RESOURCES -> mayFreezeResources;
                };
    }

    /** What the sum of a reseller's budgets of that kind may reach; null where it may set none. */
    public @Nullable BigDecimal quota(BudgetType type) {
        return switch (type) {
            case MONTHLY -> monthlyQuota;
            case ONE_TIME -> oneTimeQuota;
        };
    }
}
