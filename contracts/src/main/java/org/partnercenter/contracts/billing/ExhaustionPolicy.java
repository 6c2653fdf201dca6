package org.partnercenter.contracts.billing;

/** What happens by itself when a budget is used up: nothing, or how hard the account is frozen. */
public enum ExhaustionPolicy {
    MANUAL,
    RESTRICT_PURCHASE,
    RESTRICT_PURCHASE_AND_FREEZE_RESOURCES
}
