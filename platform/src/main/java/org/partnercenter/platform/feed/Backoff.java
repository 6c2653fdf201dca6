package org.partnercenter.platform.feed;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer after each failure in a row: from 20 ms to 5 s, with jitter. */
final class Backoff {
    private static final long FIRST = Duration.ofMillis(20).toNanos();
    private static final long LONGEST = Duration.ofSeconds(5).toNanos();
    private static final int MOST_DOUBLINGS = 8;

    private int failures;
    private long until = System.nanoTime();

    void failed() {
        long delay = Math.min(LONGEST, FIRST << Math.min(failures++, MOST_DOUBLINGS));
        until = System.nanoTime() + delay / 2 + ThreadLocalRandom.current().nextLong(delay / 2);
    }

    void succeeded() {
        failures = 0;
    }

    boolean isOver() {
        return System.nanoTime() - until >= 0;
    }

    Duration remaining() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }
}
