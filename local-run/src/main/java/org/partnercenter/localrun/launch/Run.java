package org.partnercenter.localrun.launch;

import org.partnercenter.localrun.Secrets;
import org.partnercenter.localrun.servers.Directories;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.CompletionException;

/** One run from the first check to the last process: holds the lock, and leaves nothing behind. */
public final class Run {
    private final Options options;
    private final Layout layout;
    private final Progress progress;
    private final RunRecord record;
    private final Platform platform;
    private volatile int exitCode;
    private volatile String lastWord = "Stopped.";

    private Run(Options options, Layout layout, Progress progress, RunRecord record) {
        this.options = options;
        this.layout = options.check() ? layout.throwAway() : layout;
        this.progress = progress;
        this.record = record;
        var catalogue = Catalogue.of(this.layout, options.without());
        var java = new JavaCommand(options.fullJit());
        this.platform = new Platform(this.layout, catalogue, java, progress, record);
    }

    /** Whether everything that a run needs is there; builds what is stale; starts nothing. */
    public static Run prepare(Options options, Layout layout, Progress progress, RunRecord record) {
        Directories.delete(layout.throwAway().state());
        Room.on(layout.state()).require();
        var run = new Run(options, layout, progress, record);
        run.platform.catalogue().ports().requireFree();
        new Build(layout, progress).ensure(run.platform.catalogue().modules());
        return run;
    }

    /** Starts the platform; from here on, whatever ends this process stops it all first. */
    public void start() {
        record.begin();
        record.add(EarlierRun.LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-everything"));
        ownerEndsWithUs();
        layout.prepared();
        try {
            new Secrets(layout.secrets()).ensure();
        } catch (IOException | GeneralSecurityException e) {
            throw new Refusal("Cannot write the keysets to " + layout.secrets(), e);
        }
        platform.start();
    }

    private void ownerEndsWithUs() {
        var script = Long.getLong("run.script");
        if (script != null) {
            ProcessHandle.of(script)
                    .ifPresentOrElse(
                            process -> {
                                record.add(EarlierRun.SCRIPT, process);
                                process.onExit().thenRun(() -> System.exit(1));
                            },
                            () -> System.exit(1));
        }
    }

    /** Makes the next start quick. */
    public void train() {
        Extraction.prune(layout.apps(), platform.jars().values().stream().toList());
        if (!options.fullJit() && !options.check()) {
            new AotTraining(layout, platform, progress).begin();
        }
    }

    /** Returns never: ends with a fault of the platform or by a signal. */
    public void waitForEnd() {
        try {
            platform.processes().fault().join();
        } catch (CompletionException e) {
            throw Platform.unwrapped(e);
        }
    }

    public boolean isEnding() {
        return platform.processes().isStopping();
    }

    /** What the process answers when all is stopped. */
    public void exitWith(int code) {
        exitCode = code;
    }

    /** Why the run ends that should have gone on; said once more when all is stopped. */
    public void failWith(String cause) {
        exitCode = 1;
        lastWord = "Stopped because " + cause;
    }

    private void end() {
        progress.line("Stopping.");
        platform.stop();
        if (options.check()) {
            Directories.delete(layout.state());
        }
        progress.line(lastWord);
        Runtime.getRuntime().halt(exitCode);
    }
}
