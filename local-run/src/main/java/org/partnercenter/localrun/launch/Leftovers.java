package org.partnercenter.localrun.launch;

import org.partnercenter.localrun.servers.Postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an earlier run left behind when it was killed; never a process of anybody else. */
public record Leftovers(List<ProcessHandle> processes) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    static Leftovers of(RunRecord record) {
        return new Leftovers(
                record.entries().stream().flatMap(entry -> entry.alive().stream()).toList());
    }

    /** Stops the recorded processes first, then the database server that they used. */
    public static void stop(RunRecord record, Layout layout) {
        of(record).stop();
        Postgres.stopAbandoned(layout.postgres());
        Postgres.stopAbandoned(layout.throwAway().postgres());
    }

    void stop() {
        processes.forEach(ProcessHandle::destroy);
        var deadline = Instant.now().plus(PATIENCE);
        for (var process : processes) {
            if (!endsUntil(process, deadline)) {
                process.destroyForcibly();
            }
        }
    }

    static boolean endsUntil(ProcessHandle process, Instant deadline) {
        var left = Math.max(0, Duration.between(Instant.now(), deadline).toMillis());
        try {
            process.onExit().get(left, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
