package org.partnercenter.localrun.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** The run that may be going on already in this project directory. */
public record EarlierRun(Layout layout, RunRecord record) {
    /** The names under which a run writes down itself and the script that it belongs to. */
    public static final String LAUNCHER = "launcher";

    public static final String SCRIPT = "script";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static EarlierRun of(Layout layout) {
        return new EarlierRun(layout, new RunRecord(layout.local().resolve("run.pids")));
    }

    /** Takes the project's lock; false when a run is going on that nobody has ended. */
    public boolean tryTakeLock() {
        return RunLock.tryTake(lockFile()) || (record.alive(SCRIPT).isEmpty() && waitForLock());
    }

    /** Ends the run that is going on, and takes its place. */
    public void replace() {
        record.alive(LAUNCHER).ifPresent(ProcessHandle::destroy);
        if (!waitForLock()) {
            throw new Refusal("The run that is going on does not stop: " + who());
        }
    }

    private boolean waitForLock() {
        var deadline = Instant.now().plus(PATIENCE);
        var taken = RunLock.tryTake(lockFile());
        while (!taken && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(100_000_000);
            taken = RunLock.tryTake(lockFile());
        }
        return taken;
    }

    private Path lockFile() {
        return layout.local().resolve("run.lock");
    }

    /** The refusal of a second run beside it. */
    public Refusal alreadyRunning() {
        return new Refusal(
                "Already running as %s: use it at %s, or stop it with Ctrl-C there"
                        .formatted(who(), Catalogue.GATEWAY));
    }

    private String who() {
        return record.alive(LAUNCHER)
                .map(process -> "process " + process.pid())
                .orElse("an unknown process");
    }
}
