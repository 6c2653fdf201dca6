package org.partnercenter.contracts.customer;

/** Why an account is frozen. */
public enum FreezeCause {
    ASSOCIATION_DEFAULT,
    MANUAL,
    BUDGET_EXHAUSTED,
    PARTNER_RESTRICTED
}
