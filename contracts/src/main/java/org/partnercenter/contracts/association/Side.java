package org.partnercenter.contracts.association;

/** The two sides of an association. */
public enum Side {
    PARTNER,
    CUSTOMER
}
