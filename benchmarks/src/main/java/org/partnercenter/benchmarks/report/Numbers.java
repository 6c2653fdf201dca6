package org.partnercenter.benchmarks.report;

import java.util.Locale;

/** Figures as people read them: three digits that count, no more. */
public final class Numbers {
    private Numbers() {}

    public static String rate(double perSecond) {
        return count(perSecond) + "/s";
    }

    public static String count(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 100 ? "%,.1f" : "%,.0f", number);
    }

    public static String millis(double millis) {
        var pattern = millis < 1 ? "%.3f ms" : millis < 10 ? "%.2f ms" : "%,.1f ms";
        return String.format(Locale.ROOT, pattern, millis);
    }

    public static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    public static String ratio(double ratio) {
        return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "";
    }

    public static String megabytes(double bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
    }
}
