package org.partnercenter.association.reseller.write.permissions;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.reseller.write.Distributor;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.web.IfMatch;
import org.partnercenter.platform.web.Input;

/**
 * Replaces what a reseller may do; the version expected is the number of earlier changes. Only by
 * force is a quota cut below what budgets have taken.
 */
public record SetPermissions(
        String resellerId,
        Distributor by,
        ResellerPermissions permissions,
        boolean force,
        IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "reseller-permissions:" + resellerId;
    }

    /** Refuses quotas in any currency but that one. */
    public void requireCurrency(String currency) {
        new Input()
                .check(
                        isIn(permissions.monthlyBudgetQuota(), currency),
                        "monthlyBudgetQuota",
                        "WRONG_CURRENCY",
                        "must be in the reseller's currency, " + currency)
                .check(
                        isIn(permissions.oneTimeBudgetQuota(), currency),
                        "oneTimeBudgetQuota",
                        "WRONG_CURRENCY",
                        "must be in the reseller's currency, " + currency)
                .refuseIfWrong();
    }

    private static boolean isIn(@Nullable MoneyValue quota, String currency) {
        return quota == null || quota.currency().equals(currency);
    }
}
