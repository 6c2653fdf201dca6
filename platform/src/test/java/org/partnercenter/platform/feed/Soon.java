package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Looks again and again, for ninety seconds at most; who fails to look has not seen it yet. */
final class Soon {
    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Soon() {}

    static <T> void is(T expected, Callable<T> actual) throws Exception {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            if (holds(expected, actual)) {
                return;
            }
            LockSupport.parkNanos(PAUSE);
        }
        assertThat(actual.call()).isEqualTo(expected);
    }

    private static <T> boolean holds(T expected, Callable<T> actual) throws Exception {
        try {
            return expected.equals(actual.call());
        } catch (RuntimeException | SQLException _) {
            return false;
        }
    }
}
