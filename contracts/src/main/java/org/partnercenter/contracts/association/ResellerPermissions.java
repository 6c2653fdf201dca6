package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;

/**
 * The rights that a reseller holds, and the limits of the sum of its budgets of each kind; without
 * a quota of a kind it sets no budget of that kind.
 */
public record ResellerPermissions(
        boolean setBudgets,
        boolean restrictPurchase,
        boolean freezeResources,
        boolean placeOrders,
        boolean operate,
        @Nullable MoneyValue monthlyBudgetQuota,
        @Nullable MoneyValue oneTimeBudgetQuota) {

    /** What a reseller may do before anything was granted. */
    public static final ResellerPermissions NONE =
            new ResellerPermissions(false, false, false, false, false, null, null);
}
