package org.partnercenter.contracts.billing;

/** Whether an import adds to what a month has, or replaces it. */
public enum ImportMode {
    APPEND,
    RESTATE
}
