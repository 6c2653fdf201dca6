package org.partnercenter.association.reseller.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.partner.write.RegisteredPartners.Registered;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * New permissions beside those before and beside what budgets in the reseller's currency have taken
 * already. Rights that are revoked altogether have no quota to keep: the budgets stay, and the
 * distributor has them again, without a limit until it grants one anew.
 */
record QuotaCut(
        Registered reseller,
        ResellerPermissions before,
        ResellerPermissions after,
        AllocatedBudgets allocated) {

    /** Refuses a quota that becomes lower, or comes anew, and is below what budgets have taken. */
    void refuse() {
        below().filter(this::isCut)
                .findFirst()
                .ifPresent(type -> {
                    throw Rejection.conflict(
                            "QUOTA_BELOW_ALLOCATED",
                            "Budgets of the type %s come to %s already: choose a quota of that or more, or send force: true."
                                    .formatted(type, taken(type).toPlainString()));
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
                        after.setBudgets() && limit(after, type).compareTo(taken(type)) < 0);
    }

    private boolean isCut(BudgetType type) {
        BigDecimal quota = limit(after, type);
        return before.setBudgets() ? quota.compareTo(limit(before, type)) < 0 : quota.signum() > 0;
    }

    private BigDecimal taken(BudgetType type) {
        return allocated.of(reseller.partnerId(), type, reseller.currency());
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
