package org.partnercenter.contracts.customer;

/** Whether the customer is a person or a company. */
public enum CustomerType {
    INDIVIDUAL,
    ENTERPRISE
}
