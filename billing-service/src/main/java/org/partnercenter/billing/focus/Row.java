package org.partnercenter.billing.focus;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One row of a file of charges: a charge that can be counted, or why it cannot. */
public sealed interface Row {

    /** The line of the file on which the row begins; the header is on line 1. */
    long line();

    /**
     * A charge as the file states it.
     *
     * @param day the day it is for, on the provider's calendar
     * @param period the month that the provider bills it in
     * @param billed exact, in plain notation, as the two others
     * @param details the values of {@link FocusColumn#details()}, word for word
     */
    record Charge(
            long line,
            String accountId,
            @Nullable String accountName,
            LocalDate day,
            YearMonth period,
            String product,
            String currency,
            String billed,
            String effective,
            String list,
            List<@Nullable String> details)
            implements Row {}

    /** A row that is refused alone. The message says what to do and holds no value of the row. */
    record Refused(long line, RefusalCode code, String message) implements Row {}
}
