package org.partnercenter.customer.customer.read.search;

/** How a customer must be frozen to be found. */
enum FrozenFilter {
    NONE,
    ACCOUNT,
    ACCOUNT_AND_RESOURCES,
    /** Frozen, either way. */
    ANY
}
