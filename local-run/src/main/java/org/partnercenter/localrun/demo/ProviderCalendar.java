package org.partnercenter.localrun.demo;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The calendar in which a provider's months begin at midnight. A file in UTC whose billing period
 * starts at 16:00 on the last day of August speaks of September at UTC+8.
 */
record ProviderCalendar(ZoneOffset ahead) {
    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    /** The calendar in which this instant, as the file writes it, is midnight of a first day. */
    static ProviderCalendar ofPeriodStart(LocalDateTime start) {
        var second = start.toLocalTime().toSecondOfDay();
        var ahead = start.getDayOfMonth() == 1 ? -second : DAY - second;
        var isPlausible = ahead >= -12 * HOUR && ahead <= 14 * HOUR;
        return new ProviderCalendar(ZoneOffset.ofTotalSeconds(isPlausible ? ahead : 0));
    }

    YearMonth monthOf(LocalDateTime time) {
        return YearMonth.from(local(time));
    }

    LocalDateTime plusMonths(LocalDateTime time, long months) {
        return local(time).plusMonths(months).minusSeconds(ahead.getTotalSeconds());
    }

    /** What a clock of this calendar shows at a time that the file writes. */
    LocalDateTime local(LocalDateTime time) {
        return time.plusSeconds(ahead.getTotalSeconds());
    }
}
