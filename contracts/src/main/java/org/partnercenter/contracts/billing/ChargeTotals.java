package org.partnercenter.contracts.billing;

/** Sums over charges in one currency: plain decimal strings with all their decimals. */
public record ChargeTotals(String currency, String billed, String effective, String list) {}
