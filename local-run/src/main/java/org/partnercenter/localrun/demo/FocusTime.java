package org.partnercenter.localrun.demo;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time column's value, taken apart so that another time can be written in the same form: {@code
 * 2024-09-01 00:00:00}, {@code 2024-09-01T00:00:00Z}, {@code 2024-09-01T00:00+08:00}.
 */
record FocusTime(LocalDateTime written, String separator, String clock, String zone) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})(?:([T ])(\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?))?"
                            + " ?(Z|UTC|[+-]\\d{2}:?\\d{2})?");

    static Optional<FocusTime> parse(String value) {
        var form = FORM.matcher(value);
        if (!form.matches()) {
            return Optional.empty();
        }
        var clock = orEmpty(form.group(3));
        var iso = form.group(1) + "T" + (clock.isEmpty() ? "00:00" : clock);
        try {
            return Optional.of(
                    new FocusTime(
                            LocalDateTime.parse(iso),
                            orEmpty(form.group(2)),
                            clock,
                            value.substring(form.end(clock.isEmpty() ? 1 : 3))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** The same form, another time. */
    String write(LocalDateTime time) {
        var day = time.toLocalDate().toString();
        return clock.isEmpty() ? day + zone : day + separator + timeOfDay(time) + zone;
    }

    private String timeOfDay(LocalDateTime time) {
        var seconds =
                "%02d:%02d:%02d".formatted(time.getHour(), time.getMinute(), time.getSecond());
        return seconds.substring(0, Math.min(clock.length(), 8))
                + (clock.length() > 8 ? clock.substring(8) : "");
    }
}
