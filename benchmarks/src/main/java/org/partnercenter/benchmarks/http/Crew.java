package org.partnercenter.benchmarks.http;

import org.partnercenter.benchmarks.measure.Latencies;
import org.partnercenter.benchmarks.measure.Summary;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that all do the same at the same time. */
record Crew(int size, Failures failures) {

    Summary work(Callable<Latencies> client) {
        long begin = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(size)) {
            var parts =
                    threads.invokeAll(Collections.nCopies(size, client)).stream()
                            .map(Future::resultNow)
                            .toList();
            var took = Duration.ofNanos(System.nanoTime() - begin);
            failures.report();
            return Summary.of(Latencies.sorted(parts), failures.count(), took);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
