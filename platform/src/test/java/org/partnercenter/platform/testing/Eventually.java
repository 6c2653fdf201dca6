package org.partnercenter.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that happens by itself, up to a deadline. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Eventually() {}

    /** Repeats the assertion until it holds; after sixty seconds its last failure is thrown. */
    public static void eventually(Runnable assertion) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
