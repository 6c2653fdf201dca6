package org.partnercenter.contracts.association;

/** What a customer lets its partner do on its behalf. */
public enum OnBehalfScope {
    PLACE_ORDERS,
    OPERATE
}
