package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.Options;
import org.partnercenter.benchmarks.measure.Alternation;
import org.partnercenter.benchmarks.system.Database;
import org.partnercenter.benchmarks.system.PlatformProcesses;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Quiet;
import org.partnercenter.benchmarks.system.RunFiles;

import java.time.Duration;

/** What a suite works with: a platform that runs, and how long to measure it. */
public record Bench(Options options, RunFiles files, String run) {

    public PlatformProcesses processes() {
        return PlatformProcesses.of(files);
    }

    /** Rounds in turns, each on a platform that has nothing left to do. */
    Alternation alternation() {
        return new Alternation(options.rounds(), new Quiet(processes()));
    }

    /** The same for reads, which leave nothing to do. */
    Alternation reads() {
        return new Alternation(options.rounds(), () -> {});
    }

    Duration length() {
        return Duration.ofSeconds(options.seconds());
    }

    Database database(String name) {
        return new Database(Ports.POSTGRES, name);
    }

    /** An id that no run before has used. */
    String id(String kind, long number) {
        return "%s-%s-%d".formatted(run, kind, number);
    }

    void say(String format, Object... values) {
        System.err.printf("  " + format + "%n", values);
    }
}
