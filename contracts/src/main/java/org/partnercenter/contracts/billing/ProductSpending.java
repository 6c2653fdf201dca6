package org.partnercenter.contracts.billing;

/** One product's sums of a customer's month. */
public record ProductSpending(String product, ChargeTotals total) {}
