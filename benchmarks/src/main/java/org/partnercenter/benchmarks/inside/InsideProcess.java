package org.partnercenter.benchmarks.inside;

import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.RunFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** A second instance of customer-service beside the run's own, and the rounds that it is told. */
public record InsideProcess(BesideTheRun instance) implements AutoCloseable {
    private static final String RESULT = "RESULT";
    private static final int PORT = 18_082;

    /** Returns when it takes orders. */
    public static InsideProcess start(RunFiles files) {
        return new InsideProcess(
                BesideTheRun.start(files, "customer-service", PORT, InsideService.class));
    }

    public Summary register(String prefix, int clients, Duration length) {
        return round("register", prefix, clients, length);
    }

    public Summary tag(List<String> ids, int clients, Duration length) {
        return round("tag", String.join(",", ids), clients, length);
    }

    private Summary round(String what, String whom, int clients, Duration length) {
        try {
            instance.tell("%s %s %d %d".formatted(what, whom, clients, length.toMillis()));
            return read(instance.await(RESULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(Summary round) {
        return "%s %d %d %s %s %s"
                .formatted(
                        RESULT,
                        round.count(),
                        round.failed(),
                        round.seconds(),
                        round.p50(),
                        round.p99());
    }

    static Summary read(String line) {
        var words = line.split(" ", -1);
        return new Summary(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]));
    }

    @Override
    public void close() {
        instance.close();
    }
}
