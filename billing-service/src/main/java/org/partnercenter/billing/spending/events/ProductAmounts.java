package org.partnercenter.billing.spending.events;

/** What one product costs. */
public record ProductAmounts(String product, Amounts amounts) {}
