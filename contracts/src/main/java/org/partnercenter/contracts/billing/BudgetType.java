package org.partnercenter.contracts.billing;

/** Whether a budget begins anew each month or lasts until it is used up. */
public enum BudgetType {
    MONTHLY,
    ONE_TIME
}
