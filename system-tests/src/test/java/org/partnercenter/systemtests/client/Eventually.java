package org.partnercenter.systemtests.client;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what events bring about, up to a deadline. */
public final class Eventually {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Repeats the assertion until it holds; after thirty seconds its last failure is thrown. */
    public static void eventually(Runnable assertion) {
        within(Duration.ofSeconds(30), assertion);
    }

    public static void within(Duration limit, Runnable assertion) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError | RuntimeException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
