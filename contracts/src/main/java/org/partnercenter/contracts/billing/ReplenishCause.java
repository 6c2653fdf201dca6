package org.partnercenter.contracts.billing;

/** Why a budget that was used up has something left again. */
public enum ReplenishCause {
    /** It counts from the beginning of a new month, or by another type. */
    NEW_PERIOD,
    /** It was set higher than what is used. */
    RAISED,
    /** Credits or a restatement left something of the same amount: nothing is lifted by that. */
    CREDITED
}
