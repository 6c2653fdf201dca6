package org.partnercenter.benchmarks.system;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the platform has nothing more to do: views and reactions work on after a command was
 * answered, and must not take from the next round what the round before has left them.
 */
public record Quiet(PlatformProcesses processes, Duration longest) implements Runnable {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final double IDLE_CORES = 0.5;

    public Quiet(PlatformProcesses processes) {
        this(processes, LONGEST);
    }

    @Override
    public void run() {
        long deadline = System.nanoTime() + longest.toNanos();
        int quietLooks = 0;
        while (quietLooks < 2 && System.nanoTime() < deadline) {
            quietLooks = busyCores() < IDLE_CORES ? quietLooks + 1 : 0;
        }
    }

    private double busyCores() {
        long begin = System.nanoTime();
        var before = processes.processorTime();
        LockSupport.parkNanos(LOOK.toNanos());
        var used = processes.processorTime().minus(before);
        return (double) used.toNanos() / (System.nanoTime() - begin);
    }
}
