package org.partnercenter.contracts.customer;

/** How far a freeze goes: purchases only, or running resources as well. */
public enum FreezeType {
    ACCOUNT,
    ACCOUNT_AND_RESOURCES
}
