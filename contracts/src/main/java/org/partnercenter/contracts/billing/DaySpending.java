package org.partnercenter.contracts.billing;

import java.time.LocalDate;

/** By how much one day of a customer's month changed. */
public record DaySpending(LocalDate day, ChargeTotals change) {}
