package org.partnercenter.localrun.demo;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What must be known of a whole file before its first row can be sent: its newest month and its
 * accounts.
 */
final class FocusSurvey {
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private @Nullable ProviderCalendar calendar;
    private @Nullable YearMonth newest;

    static FocusSurvey of(FocusFile file) {
        var survey = new FocusSurvey();
        file.read(survey::rows);
        return survey;
    }

    private Consumer<List<String>> rows(Columns columns) {
        var charge = columns.require(Columns.CHARGE_START);
        var period = columns.require(Columns.PERIOD_START);
        var account = columns.require(Columns.ACCOUNT);
        var name = columns.names().indexOf(Columns.ACCOUNT_NAME);
        return row -> {
            Columns.value(row, period).flatMap(FocusTime::parse).ifPresent(this::period);
            Columns.value(row, charge).flatMap(FocusTime::parse).ifPresent(this::charge);
            Columns.value(row, account)
                    .ifPresent(id -> accounts.putIfAbsent(id, Columns.value(row, name).orElse(id)));
        };
    }

    private void period(FocusTime start) {
        if (calendar == null) {
            calendar = ProviderCalendar.ofPeriodStart(start.written());
        }
    }

    private void charge(FocusTime start) {
        if (calendar != null) {
            var month = calendar.monthOf(start.written());
            if (newest == null || month.isAfter(newest)) {
                newest = month;
            }
        }
    }

    /** Names by account id, in the file's order. */
    Map<String, String> accounts() {
        return accounts;
    }

    YearMonth newest() {
        if (newest == null) {
            throw new Unexpected("The file has no charge with a time");
        }
        return newest;
    }

    /** Moves the newest month to the given one. */
    MonthShift shiftTo(YearMonth current) {
        var known = calendar == null ? new ProviderCalendar(java.time.ZoneOffset.UTC) : calendar;
        return MonthShift.between(newest(), current, known);
    }
}
