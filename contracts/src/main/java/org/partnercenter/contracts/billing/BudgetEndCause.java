package org.partnercenter.contracts.billing;

/** Why a budget is there no longer. */
public enum BudgetEndCause {
    /** Somebody deleted it. */
    REQUESTED,
    /** The customer is no longer the partner's. */
    ASSOCIATION_ENDED
}
