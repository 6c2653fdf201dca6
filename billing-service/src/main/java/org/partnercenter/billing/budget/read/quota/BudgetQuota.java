package org.partnercenter.billing.budget.read.quota;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.Money;
import org.partnercenter.billing.partner.Standing;
import org.partnercenter.contracts.billing.BudgetType;

import java.math.BigDecimal;
import java.util.Map;

/** What a reseller may give to its customers' budgets, and what it has given. */
record BudgetQuota(String resellerId, boolean setBudgets, Kind monthly, Kind oneTime) {

    /**
     * Of one kind of budget: granted is null without a quota; headroom is never below zero, what is
     * allocated beyond the quota is overAllocated.
     */
    record Kind(@Nullable Money granted, Money allocated, Money headroom, Money overAllocated) {

        static Kind of(@Nullable BigDecimal granted, BigDecimal allocated, String currency) {
            BigDecimal left = (granted == null ? BigDecimal.ZERO : granted).subtract(allocated);
            return new Kind(
                    granted == null ? null : Money.of(granted, currency),
                    Money.of(allocated.setScale(2), currency),
                    Money.of(left.max(BigDecimal.ZERO).setScale(2), currency),
                    Money.of(left.negate().max(BigDecimal.ZERO).setScale(2), currency));
        }
    }

    static BudgetQuota of(Standing reseller, Map<BudgetType, BigDecimal> allocated) {
        return new BudgetQuota(
                reseller.partnerId(),
                reseller.maySetBudgets(),
                kind(reseller, allocated, BudgetType.MONTHLY),
                kind(reseller, allocated, BudgetType.ONE_TIME));
    }

    private static Kind kind(
            Standing reseller, Map<BudgetType, BigDecimal> allocated, BudgetType type) {
        return Kind.of(
                reseller.quota(type),
                allocated.getOrDefault(type, BigDecimal.ZERO),
                reseller.currency());
    }
}
