package org.partnercenter.benchmarks.limits;

import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what pgbench says of a run. */
final class PgBenchReport {
    private static final Pattern RATE = Pattern.compile("(?m)^tps = ([0-9.]+)");
    private static final Pattern COUNT =
            Pattern.compile("number of transactions actually processed: ([0-9]+)");
    private static final Pattern FAILED =
            Pattern.compile("number of failed transactions: ([0-9]+)");

    private PgBenchReport() {}

    /** Throughput, without the time that connecting took. */
    static Summary rate(String output) {
        long count = Long.parseLong(required(COUNT, output));
        double perSecond = Double.parseDouble(required(RATE, output));
        requireNoFailure(output);
        return Summary.ofRate(count, count / perSecond);
    }

    /** The same with the times from its logs: the third word of each line, in microseconds. */
    static Summary latencies(String output, Path directory, String prefix) {
        var rate = rate(output);
        var latencies = new Latencies();
        try (var files = Files.newDirectoryStream(directory, prefix + "*")) {
            for (var file : files) {
                try (var lines = Files.lines(file)) {
                    lines.forEach(line -> latencies.add(micros(line) * 1_000));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var length = Duration.ofNanos((long) (rate.seconds() * 1e9));
        return Summary.of(Latencies.sorted(List.of(latencies)), 0, length);
    }

    private static long micros(String line) {
        return Long.parseLong(line.split(" ", 4)[2]);
    }

    private static void requireNoFailure(String output) {
        var failed = FAILED.matcher(output);
        if (failed.find() && !failed.group(1).equals("0")) {
            throw new IllegalStateException("pgbench: " + failed.group());
        }
    }

    private static String required(Pattern pattern, String output) {
        var matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench said nothing of a rate: " + output);
        }
        return matcher.group(1);
    }
}
