package org.partnercenter.benchmarks.http;

import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Steps at a fixed rate, whether or not the ones before have been answered. Each time counts from
 * the moment at which the step was due, so a server that stands still is not spared.
 */
public record OpenLoop(Address address, int perSecond, Duration length) {
    private static final int CONNECTIONS = 64;

    public Summary run(Script script) {
        var failures = new Failures();
        var ticks = new AtomicLong();
        long begin = System.nanoTime();
        return new Crew(CONNECTIONS, failures).work(() -> client(begin, ticks, script, failures));
    }

    private Latencies client(long begin, AtomicLong ticks, Script script, Failures failures) {
        var latencies = new Latencies();
        long interval = 1_000_000_000L / perSecond;
        long end = length.toNanos() / interval;
        try (var connection = new Connection(address)) {
            for (long tick = ticks.getAndIncrement(); tick < end; tick = ticks.getAndIncrement()) {
                long due = begin + tick * interval;
                waitUntil(due);
                var answer = script.step(connection, tick);
                if (answer.isGood()) {
                    latencies.add(System.nanoTime() - due);
                } else {
                    failures.add(answer);
                }
            }
        }
        return latencies;
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
