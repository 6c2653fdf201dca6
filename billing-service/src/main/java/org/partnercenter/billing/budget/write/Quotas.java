package org.partnercenter.billing.budget.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.Allocations;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.budget.write.BudgetRights.Ground;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/**
 * The sum of a reseller's budgets of a kind never exceeds its distributor's quota. What is
 * over-allocated, because the quota was cut or taken away, refuses only what would take more. A
 * quota is in the reseller's currency: a budget in another one takes nothing of it.
 */
@Component
class Quotas {

    private final Allocations allocations;

    Quotas(Allocations allocations) {
        this.allocations = allocations;
    }

    /** Lets a customer's new budget take its part; refuses what the quota does not hold. */
    void take(Ground ground, @Nullable Terms before, Terms after) {
        Standing reseller = ground.partner();
        BigDecimal allocated = allocations.move(reseller.partnerId(), before, after);
        if (!ground.byReseller() || !takesMore(before, after)) {
            return;
        }
        if (!after.currency().equals(reseller.currency())) {
            throw Rejection.invalid(
                    "amount.currency",
                    "NOT_THE_QUOTAS_CURRENCY",
                    "must be the one of your distributor's quota, " + reseller.currency());
        }
        BigDecimal quota = reseller.quota(after.type());
        if (quota == null) {
            throw Rejection.conflict(
                    "QUOTA_NOT_GRANTED",
                    "Your distributor has granted no quota for budgets of the type "
                            + after.type()
                            + ": ask it for one.");
        }
        if (allocated.compareTo(quota) > 0) {
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

    private static boolean takesMore(@Nullable Terms before, Terms after) {
        return before == null
                || before.type() != after.type()
                || !before.currency().equals(after.currency())
                || before.amount().compareTo(after.amount()) < 0;
    }

    /** Gives back what a budget took. */
    void giveBack(String resellerId, Terms terms) {
        allocations.move(resellerId, terms, null);
    }
}
