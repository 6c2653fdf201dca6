package org.partnercenter.benchmarks.http;

import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that each send the next request when they have the answer: how much can it take? */
public record ClosedLoop(Address address, int clients, Duration length) {

    /** Runs the script on every client; steps are numbered over all clients, from the given one. */
    public Summary run(AtomicLong numbers, Script script) {
        var failures = new Failures();
        long deadline = System.nanoTime() + length.toNanos();
        return new Crew(clients, failures).work(() -> client(deadline, numbers, script, failures));
    }

    private Latencies client(long deadline, AtomicLong numbers, Script script, Failures failures) {
        var latencies = new Latencies();
        try (var connection = new Connection(address)) {
            for (long start = System.nanoTime(); start < deadline; start = System.nanoTime()) {
                var answer = script.step(connection, numbers.getAndIncrement());
                if (answer.isGood()) {
                    latencies.add(System.nanoTime() - start);
                } else {
                    failures.add(answer);
                }
            }
        }
        return latencies;
    }
}
