package org.partnercenter.billing.spending.read.expenditures;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

/** The days from one to another, both of them included; either end may be open. */
record Days(LocalDate from, LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final int LENGTH_OF_MONTH = 7;
    private static final int LENGTH_OF_DAY = 10;

    /** Reads months ({@code 2026-11}) or days ({@code 2026-11-22}). */
    static Days of(@Nullable String from, @Nullable String to) {
        Days days =
                new Days(
                        from == null ? FIRST : parse("from", from).from(),
                        to == null ? LAST : parse("to", to).to());
        if (days.from.isAfter(days.to)) {
            throw Rejection.invalid("to", "INVALID_RANGE", "must not be before from");
        }
        return days;
    }

    private static Days parse(String field, String text) {
        try {
            Days days =
                    switch (text.length()) {
                        case LENGTH_OF_MONTH -> of(YearMonth.parse(text));
                        case LENGTH_OF_DAY ->
                                new Days(LocalDate.parse(text), LocalDate.parse(text));
                        default -> throw new DateTimeException("neither a month nor a day");
                    };
            if (days.from.isBefore(FIRST)) {
                throw new DateTimeException("no year from 0001 to 9999");
            }
            return days;
        } catch (DateTimeException _) {
            throw Rejection.invalid(
                    field,
                    "INVALID_VALUE",
                    "must be a month such as 2026-11 or a date such as 2026-11-22");
        }
    }

    private static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }
}
