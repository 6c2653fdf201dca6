package org.partnercenter.localrun;

import org.partnercenter.localrun.launch.EarlierRun;
import org.partnercenter.localrun.launch.Layout;
import org.partnercenter.localrun.launch.Leftovers;
import org.partnercenter.localrun.launch.Options;
import org.partnercenter.localrun.launch.Progress;
import org.partnercenter.localrun.launch.Refusal;
import org.partnercenter.localrun.launch.Run;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The whole platform on one machine: what {@code ./run} calls. */
public final class LocalRun {
    private final Options options;
    private final Layout layout;
    private final Progress progress;
    private final EarlierRun earlier;

    private LocalRun(Options options) {
        this.options = options;
        var usual = Layout.durable(Path.of("").toAbsolutePath());
        this.layout = options.data().map(usual::withState).orElse(usual).prepared();
        var begin = Long.getLong("run.begin", System.currentTimeMillis());
        this.progress = new Progress(System.out, Instant.ofEpochMilli(begin));
        this.earlier = EarlierRun.of(layout);
    }

    public static void main(String[] arguments) {
        System.setProperty("logback.configurationFile", "logback-local-run.xml");
        System.exit(exitCode(List.of(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            var options = Options.parse(arguments, Path.of(System.getProperty("run.from", "")));
            if (options.help()) {
                System.out.println(Options.HELP);
                return 0;
            }
            return new LocalRun(options).go();
        } catch (Refusal refusal) {
            System.err.println(refusal.line());
            return 1;
        } catch (UncheckedIOException failure) {
            System.err.println(Refusal.of(failure).line());
            return 1;
        }
    }

    private int go() {
        if (earlier.tryTakeLock()) {
            return goWithLock();
        }
        if (options.reset()) {
            earlier.replace();
            return goWithLock();
        }
        if (options.demo().isEmpty()) {
            throw earlier.alreadyRunning();
        }
        feed(options.demo().get());
        return 0;
    }

    private void feed(Path file) {
        var scenario = new Scenario(progress);
        scenario.demoWorld();
        scenario.demoFile(file);
    }

    private int goWithLock() {
        Leftovers.stop(earlier.record(), layout);
        if (options.reset()) {
            layout.forget();
            progress.line("All data is forgotten.");
            if (options.onlyReset()) {
                return 0;
            }
        }
        return go(Run.prepare(options, layout, progress, earlier.record()));
    }

    private int go(Run run) {
        try {
            run.start();
            progress.line("Everything is ready after %s s.", progress.seconds());
            return options.check() ? check(run) : serve(run);
        } catch (RuntimeException e) {
            if (run.isEnding()) {
                LockSupport.park(run);
            }
            var cause = e instanceof UncheckedIOException failure ? Refusal.of(failure) : e;
            run.failWith(String.valueOf(cause.getMessage()));
            throw cause;
        }
    }

    private int check(Run run) {
        var code = new Scenario(progress).check() ? 0 : 1;
        run.exitWith(code);
        return code;
    }

    private int serve(Run run) {
        if (options.without().isEmpty()) {
            new Scenario(progress).demoWorld();
        } else {
            progress.line("Without %s the demo world is left as it is.", options.without());
        }
        progress.line(new Welcome(layout).text());
        options.demo().ifPresent(new Scenario(progress)::demoFile);
        run.train();
        run.waitForEnd();
        return 0;
    }
}
