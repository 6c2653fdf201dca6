package org.partnercenter.billing.focus;

/** Why a row is refused, for machines. */
public enum RefusalCode {
    INVALID_NUMBER,
    INVALID_TIME,
    INVALID_CURRENCY,
    INVALID_TEXT,
    MISSING_VALUE,
    VALUE_TOO_LONG,
    WRONG_COLUMN_COUNT,
    UNKNOWN_ACCOUNT,
    ACCOUNT_OF_ANOTHER_PARTNER,
    CURRENCY_MISMATCH,
    TOO_MANY_PRODUCTS
}
