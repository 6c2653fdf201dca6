package org.partnercenter.association.reseller.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * New permissions beside those before and beside what budgets have taken already. Rights that are
 * revoked altogether have no quota to keep: the budgets stay, and the distributor has them again.
 */
record QuotaCut(
        String resellerId,
        ResellerPermissions before,
        ResellerPermissions after,
        AllocatedBudgets allocated) {

    /** Refuses a quota that becomes lower and is then below what budgets have taken. */
    void refuse() {
        below().filter(this::isCut)
                .findFirst()
                .ifPresent(type -> {
                    throw Rejection.conflict(
                            "QUOTA_BELOW_ALLOCATED",
                            "Budgets of the type %s come to %s already: choose a quota of that or more, or send force: true."
                                    .formatted(
                                            type, allocated.of(resellerId, type).toPlainString()));
                });
    }

    /** The kinds whose quota is below what budgets have taken; null for none. */
    @Nullable List<BudgetType> overAllocated() {
        List<BudgetType> types = below().toList();
        return types.isEmpty() ? null : types;
    }

    private Stream<BudgetType> below() {
        return Stream.of(BudgetType.values())
                .filter(type ->
                        after.setBudgets()
                                && limit(after, type).compareTo(allocated.of(resellerId, type))
                                        < 0);
    }

    private boolean isCut(BudgetType type) {
        return limit(after, type).compareTo(limit(before, type)) < 0;
    }

    private static BigDecimal limit(ResellerPermissions permissions, BudgetType type) {
        MoneyValue quota =
                switch (type) {
                    case MONTHLY -> permissions.monthlyBudgetQuota();
                    case ONE_TIME -> permissions.oneTimeBudgetQuota();
                };
        return quota == null ? BigDecimal.ZERO : quota.value();
    }
}
