package org.partnercenter.benchmarks.suites;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** What differs from one generated charge to the next. */
record Charge(
        LocalDate day,
        int hour,
        int account,
        int product,
        int region,
        int sku,
        long micros,
        int used) {
    private static final int ACCOUNTS = 1_000;
    private static final int DEAR = 90_000_000;
    private static final int CHEAP = 400_000;

    static Charge random(SplittableRandom random, LocalDate today) {
        int product = random.nextInt(FocusColumn.PRODUCTS.size());
        return new Charge(
                today.withDayOfMonth(1).plusDays(random.nextInt(today.getDayOfMonth())),
                random.nextInt(24),
                random.nextInt(ACCOUNTS),
                product,
                random.nextInt(12),
                product * 100 + random.nextInt(40),
                random.nextLong(random.nextInt(50) == 0 ? DEAR : CHEAP),
                random.nextInt(1, 5_000));
    }

    /** With all the decimals that vendors give. */
    String cost() {
        var decimals = String.valueOf(1_000_000 + micros % 1_000_000).substring(1);
        return micros / 1_000_000 + "." + decimals + "05990";
    }

    LocalDate month() {
        return day.withDayOfMonth(1);
    }

    String begin() {
        return time(day, hour);
    }

    String end() {
        return hour == 23 ? time(day.plusDays(1), 0) : time(day, hour + 1);
    }

    private static String time(LocalDate day, int hour) {
        return day + (hour < 10 ? "T0" : "T") + hour + ":00:00Z";
    }
}
