package org.partnercenter.benchmarks.measure;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The same measurement several times: what counts is the median of each figure. */
public record Rounds(List<Summary> rounds) {

    public double perSecond() {
        return median(Summary::perSecond);
    }

    public double p50() {
        return median(Summary::p50);
    }

    public double p99() {
        return median(Summary::p99);
    }

    public long failed() {
        return rounds.stream().mapToLong(Summary::failed).sum();
    }

    private double median(ToDoubleFunction<Summary> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    /** The middle value, or the mean of the two in the middle. */
    public static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
