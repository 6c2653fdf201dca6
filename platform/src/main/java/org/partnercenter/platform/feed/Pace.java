package org.partnercenter.platform.feed;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Rests after a small batch, thrice as long as it took, so that the next one is larger: what comes
 * after a quiet while is handled at once, what comes in a stream costs few transactions. After a
 * large batch there is no rest.
 */
public final class Pace {
    private static final int TIMES = 3;
    private static final int LARGE = 100;

    private final long longest;
    private long began;

    public Pace(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** A batch begins. */
    public void begin() {
        began = System.nanoTime();
    }

    /** The batch that began last has ended; returns when the next one may begin. */
    public void rest(int size) {
        long nanos = nanosAfter(size, System.nanoTime() - began);
        if (nanos > 0) {
            LockSupport.parkNanos(this, nanos);
        }
    }

    long nanosAfter(int size, long took) {
        return size >= LARGE ? 0 : Math.min(longest, took * TIMES);
    }
}
