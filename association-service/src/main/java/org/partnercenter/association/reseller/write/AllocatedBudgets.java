package org.partnercenter.association.reseller.write;

import org.partnercenter.contracts.billing.BudgetType;

import java.math.BigDecimal;

/** What the budgets of resellers' customers come to, as far as we have been told. */
public interface AllocatedBudgets {

    /**
     * The sum of the budgets of that kind and currency of the reseller's customers, whoever set
     * them.
     */
    BigDecimal of(String resellerId, BudgetType type, String currency);
}
