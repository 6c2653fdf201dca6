package org.partnercenter.benchmarks.system;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The largest resident memory that a process has had while this was open. */
public final class PeakMemory implements AutoCloseable {
    private static final long PAUSE_NANOS = 100_000_000;

    private final AtomicLong peak = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();

    private PeakMemory() {}

    public static PeakMemory of(PlatformProcess process) {
        var memory = new PeakMemory();
        Thread.ofVirtual().start(() -> memory.watch(process));
        return memory;
    }

    private void watch(PlatformProcess process) {
        while (!closed.get()) {
            peak.accumulateAndGet(process.resident(), Math::max);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    public long bytes() {
        return peak.get();
    }

    @Override
    public void close() {
        closed.set(true);
    }
}
