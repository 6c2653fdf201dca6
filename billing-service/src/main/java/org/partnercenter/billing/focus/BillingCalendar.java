package org.partnercenter.billing.focus;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The provider's own calendar, read off the start of a billing period: the offset from UTC that
 * makes it midnight of the first of a month. A start that is no such midnight in any zone of whole
 * quarter hours is read in UTC.
 *
 * @param offset seconds ahead of UTC
 * @param period the month whose charges the billing period bills
 */
record BillingCalendar(int offset, YearMonth period) {

    private static final int DAY = 86_400;
    private static final int QUARTER = 900;
    private static final int WESTMOST = 12 * 3600;
    private static final int EASTMOST = 14 * 3600;
    private static final int LONGEST_SHIFT = 2 * 3600;

    static BillingCalendar of(long periodStart) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(periodStart, DAY));
        int second = Math.floorMod(periodStart, DAY);
        if (second % QUARTER == 0) {
            if (date.getDayOfMonth() == 1 && second <= WESTMOST) {
                return new BillingCalendar(-second, YearMonth.from(date));
            }
            LocalDate next = date.plusDays(1);
            if (next.getDayOfMonth() == 1 && DAY - second <= EASTMOST) {
                return new BillingCalendar(DAY - second, YearMonth.from(next));
            }
        }
        return new BillingCalendar(0, YearMonth.from(date));
    }

    /** The day, on the provider's calendar, of a moment in seconds since 1970. */
    LocalDate dayOf(long epochSecond) {
        return LocalDate.ofEpochDay(Math.floorDiv(epochSecond + offset, DAY));
    }

    /** Whether it is the day after the period's month. */
    boolean isJustAfter(LocalDate day) {
        return day.getDayOfMonth() == 1 && YearMonth.from(day).equals(period.plusMonths(1));
    }

    /**
     * The day of a charge of a billing period that ends then. Where clocks went back within the
     * month, its last hour lies after the midnight that the offset tells: until the period ends it
     * is the month's last day.
     */
    LocalDate dayOf(long epochSecond, long periodEnd) {
        LocalDate day = dayOf(epochSecond);
        long midnight = day.toEpochDay() * DAY - offset;
        boolean shifted = epochSecond < periodEnd && periodEnd - midnight <= LONGEST_SHIFT;
        return shifted && isJustAfter(day) ? day.minusDays(1) : day;
    }
}
