package org.partnercenter.billing.budget.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.Allocations;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.budget.write.BudgetRights.Ground;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/**
 * The sum of a reseller's budgets of a kind never exceeds its distributor's quota. What is
 * over-allocated, because the quota was cut, refuses only what would take more.
 */
@Component
class Quotas {

    private final Allocations allocations;

    Quotas(Allocations allocations) {
        this.allocations = allocations;
    }

    /** Lets a customer's new budget take its part; refuses what the quota does not hold. */
    void take(Ground ground, @Nullable Terms before, Terms after) {
        BigDecimal allocated = allocations.move(ground.partner().partnerId(), before, after);
        if (!ground.byReseller()) {
            return;
        }
        BigDecimal quota = ground.partner().quota(after.type());
        if (quota == null) {
            throw Rejection.conflict(
                    "QUOTA_NOT_GRANTED",
                    "Your distributor has granted no quota for budgets of the type "
                            + after.type()
                            + ": ask it for one.");
        }
        boolean more =
                before == null
                        || before.type() != after.type()
                        || before.amount().compareTo(after.amount()) < 0;
        if (more && allocated.compareTo(quota) > 0) {
            throw Rejection.conflict(
                    "QUOTA_EXCEEDED",
                    "Your budgets of the type "
                            + after.type()
                            + " would come to "
                            + allocated.toPlainString()
                            + " of a quota of "
                            + quota.toPlainString()
                            + ": choose less, or lower another one first.");
        }
    }

    /** Gives back what a budget took. */
    void giveBack(String resellerId, Terms terms) {
        allocations.move(resellerId, terms, null);
    }
}
