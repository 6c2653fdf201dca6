package org.partnercenter.contracts.billing;

/** Why a discount was cancelled. */
public enum DiscountEndCause {
    /** Somebody deleted it. */
    REQUESTED,
    /** Another one took its place. */
    REPLACED,
    /** The customer is no longer the partner's. */
    ASSOCIATION_ENDED
}
