package org.partnercenter.billing.spending.read.forecast;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.Money;

import java.time.LocalDate;
import java.time.YearMonth;

/** What a customer's month has come to, and what it will. */
record ExpenditureForecast(
        YearMonth month, LocalDate asOf, int daysLeft, Costs spent, Costs daily, Costs forecast) {

    /**
     * The three costs: what is billed, what it costs after all discounts, what is listed. A resold
     * customer sees the last alone.
     */
    record Costs(@Nullable Money billed, @Nullable Money effective, Money list) {}
}
