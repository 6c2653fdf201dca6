package org.partnercenter.billing.spending.read.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * What a month will come to: what was spent before today, and for today and each day that is left
 * the average of the last fourteen days before today, the month before included. The average begins
 * with the first charge, is never below zero, and each of these days counts at least what it has.
 */
record Forecast(BigDecimal spent, BigDecimal daily, BigDecimal atMonthsEnd) {

    static final int DAYS = 14;

    private static final int CENTS = 2;

    /** The forecast of today's month from a customer's days; a day without charges is not there. */
    static Forecast of(SortedMap<LocalDate, BigDecimal> days, LocalDate today) {
        YearMonth month = YearMonth.from(today);
        BigDecimal before = sum(days.subMap(month.atDay(1), today).values());
        List<LocalDate> rest = today.datesUntil(month.plusMonths(1).atDay(1)).toList();
        BigDecimal daily = daily(days, today);
        BigDecimal known = sum(rest, day -> days.getOrDefault(day, BigDecimal.ZERO));
        BigDecimal end =
                before.add(sum(rest, day -> days.getOrDefault(day, BigDecimal.ZERO).max(daily)));
        return new Forecast(
                before.add(known),
                daily.setScale(CENTS, RoundingMode.HALF_UP),
                end.setScale(CENTS, RoundingMode.HALF_UP));
    }

    private static BigDecimal daily(SortedMap<LocalDate, BigDecimal> days, LocalDate today) {
        SortedMap<LocalDate, BigDecimal> last = days.subMap(today.minusDays(DAYS), today);
        if (last.isEmpty()) {
            return BigDecimal.ZERO;
        }
        LocalDate first = days.firstKey();
        long counted =
                first.isBefore(today.minusDays(DAYS))
                        ? DAYS
                        : today.toEpochDay() - first.toEpochDay();
        return sum(last.values())
                .max(BigDecimal.ZERO)
                .divide(BigDecimal.valueOf(counted), MathContext.DECIMAL64);
    }

    private static BigDecimal sum(
            Collection<LocalDate> days, Function<LocalDate, BigDecimal> amount) {
        return sum(days.stream().map(amount).toList());
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
