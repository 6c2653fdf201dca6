package org.partnercenter.billing.spending.events;

import java.time.LocalDate;

/** What one day changed by. */
public record DayAmounts(LocalDate day, Amounts change) {}
