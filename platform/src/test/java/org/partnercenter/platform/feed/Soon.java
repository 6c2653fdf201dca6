package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again until something holds, for thirty seconds at most. */
final class Soon {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Soon() {}

    static <T> void is(T expected, Callable<T> actual) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        T seen = actual.call();
        while (!expected.equals(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE);
            seen = actual.call();
        }
        assertThat(seen).isEqualTo(expected);
    }
}
