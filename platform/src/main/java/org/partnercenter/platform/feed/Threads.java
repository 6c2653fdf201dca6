package org.partnercenter.platform.feed;

import java.time.Duration;

/** Waits for threads that have been told to end. */
final class Threads {
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Threads() {}

    static void join(Thread thread) {
        try {
            if (!thread.join(LONGEST)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
