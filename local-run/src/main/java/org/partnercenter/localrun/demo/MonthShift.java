package org.partnercenter.localrun.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Optional;

/** Moves times by whole months on the provider's calendar, each in the form it was written in. */
record MonthShift(long months, ProviderCalendar calendar) {

    static MonthShift between(YearMonth newest, YearMonth current, ProviderCalendar calendar) {
        var months =
                (current.getYear() - newest.getYear()) * 12L
                        + current.getMonthValue()
                        - newest.getMonthValue();
        return new MonthShift(months, calendar);
    }

    /** The moved value; what is no time stays as it is. */
    String shift(String value) {
        return FocusTime.parse(value).map(time -> time.write(moved(time))).orElse(value);
    }

    /** When the moved value is on the provider's calendar; nothing when it is no time. */
    Optional<LocalDateTime> local(String value) {
        return FocusTime.parse(value).map(time -> calendar.local(moved(time)));
    }

    private LocalDateTime moved(FocusTime time) {
        return calendar.plusMonths(time.written(), months);
    }
}
