package org.partnercenter.benchmarks.http;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How many answers were not good, and what the first of them said. */
final class Failures {
    private final AtomicLong count = new AtomicLong();
    private final AtomicReference<String> first = new AtomicReference<>("");

    void add(Answer answer) {
        if (count.getAndIncrement() == 0) {
            first.set(answer.summary());
        }
    }

    long count() {
        return count.get();
    }

    /** Says on the error stream what went wrong, once a round. */
    void report() {
        if (count.get() > 0) {
            System.err.printf("%d failed; the first: %s%n", count.get(), first.get());
        }
    }
}
