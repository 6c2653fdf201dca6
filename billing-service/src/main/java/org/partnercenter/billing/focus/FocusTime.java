package org.partnercenter.billing.focus;

/**
 * Reads the times of FOCUS files: {@code 2024-09-18T23:00:00Z}, any ISO offset, a fraction of a
 * second, or {@code 2024-09-18 23:00:00}, which is UTC as everything without an offset.
 */
final class FocusTime {

    /** What {@link #epochSecond} answers for a text that is no time. */
    static final long NONE = Long.MIN_VALUE;

    /** Wherever a time of that year is read, the day is one of a year of four digits. */
    private static final int LAST_YEAR = 9998;

    private static final int DAY = 86_400;
    private static final int LONGEST_OFFSET = 18 * 3600;

    private FocusTime() {}

    /** Seconds since 1970 in UTC, or {@link #NONE}. */
    static long epochSecond(String text) {
        int length = text.length();
        if (length < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        if (year < 1970
                || year > LAST_YEAR
                || month < 1
                || month > 12
                || day < 1
                || day > lengthOf(year, month)) {
            return NONE;
        }
        long midnight = daysTo(year, month, day) * DAY;
        return length == 10 ? midnight : withTime(text, midnight);
    }

    private static long withTime(String text, long midnight) {
        char separator = text.charAt(10);
        if ((separator != 'T' && separator != ' ')
                || text.length() < 16
                || text.charAt(13) != ':') {
            return NONE;
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = 0;
        int at = 16;
        if (at < text.length() && text.charAt(at) == ':') {
            second = text.length() < 19 ? -1 : number(text, 17, 19);
            at = afterFraction(text, 19);
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return NONE;
        }
        long offset = offset(text, at);
        return offset == NONE ? NONE : midnight + hour * 3600L + minute * 60L + second - offset;
    }

    private static int afterFraction(String text, int from) {
        int at = from;
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
        }
        return at;
    }

    private static long offset(String text, int at) {
        int left = text.length() - at;
        if (left <= 0) {
            return left == 0 ? 0 : NONE;
        }
        char sign = text.charAt(at);
        if (sign == 'Z') {
            return left == 1 ? 0 : NONE;
        }
        boolean colon = left == 6 && text.charAt(at + 3) == ':';
        if ((sign != '+' && sign != '-') || !(left == 3 || left == 5 || colon)) {
            return NONE;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = left == 3 ? 0 : number(text, text.length() - 2, text.length());
        int seconds = hours * 3600 + minutes * 60;
        if (hours < 0 || minutes < 0 || minutes > 59 || seconds > LONGEST_OFFSET) {
            return NONE;
        }
        return sign == '+' ? seconds : -seconds;
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int lengthOf(int year, int month) {
        return java.time.YearMonth.of(year, month).lengthOfMonth();
    }

    private static long daysTo(int year, int month, int day) {
        return java.time.LocalDate.of(year, month, day).toEpochDay();
    }
}
