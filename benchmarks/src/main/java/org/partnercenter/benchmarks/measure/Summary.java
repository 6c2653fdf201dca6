package org.partnercenter.benchmarks.measure;

import java.time.Duration;

/** What one round came to. Times are in milliseconds; failures are not among the count. */
public record Summary(long count, long failed, double seconds, double p50, double p99) {

    /** Of sorted times in nanoseconds. */
    public static Summary of(long[] sorted, long failed, Duration length) {
        return new Summary(
                sorted.length,
                failed,
                length.toNanos() / 1e9,
                millis(sorted, 0.50),
                millis(sorted, 0.99));
    }

    /** Of something that has a throughput alone. */
    public static Summary ofRate(long count, double seconds) {
        return new Summary(count, 0, seconds, Double.NaN, Double.NaN);
    }

    public double perSecond() {
        return count / seconds;
    }

    /** The nearest rank: a time that really occurred. */
    private static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(quantile * sorted.length);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }
}
