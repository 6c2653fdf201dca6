package org.partnercenter.billing.account;

/** A cloud account that is a customer's, and whose customer that is. */
public record Account(String customerId, String partnerId) {}
