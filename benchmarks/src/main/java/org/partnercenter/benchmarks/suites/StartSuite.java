package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.LocalRun;
import org.partnercenter.benchmarks.system.PlatformProcess.Memory;
import org.partnercenter.benchmarks.system.Quiet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** How long the whole platform takes to start, as anybody starts it, and what it then weighs. */
public final class StartSuite implements Suite {
    private static final double WANTED_SECONDS = 20;
    private static final double WANTED_BYTES = 1.6e9;
    private static final long IDLE_NANOS = 20_000_000_000L;

    @Override
    public Set<Integer> numbers() {
        return Set.of(13, 14);
    }

    /** Starts and stops it itself: nothing may run before. */
    @Override
    public List<Row> measure(Bench bench) {
        double first = 0;
        var starts = new ArrayList<Double>();
        var memory = Memory.NONE;
        var postgres = Memory.NONE;
        for (int round = 0; round <= bench.options().rounds(); round++) {
            try (var run = LocalRun.start(bench.files())) {
                if (round == 0) {
                    first = run.secondsToFirstAnswer();
                    run.awaitTrained();
                } else {
                    starts.add(run.secondsToFirstAnswer());
                }
                if (round == bench.options().rounds()) {
                    new Quiet(bench.processes()).run();
                    LockSupport.parkNanos(IDLE_NANOS);
                    memory = bench.processes().memory();
                    postgres = bench.processes().postgresMemory();
                }
            }
        }
        double seconds = Rounds.median(starts.stream().mapToDouble(Double::doubleValue).toArray());
        return List.of(start(seconds, first), weight(memory, postgres));
    }

    private static Row start(double seconds, double first) {
        return Row.of(
                        "13",
                        "from ./run (built) to the first good answer",
                        "%s (the first, with what was stale, %s)"
                                .formatted(Numbers.seconds(seconds), Numbers.seconds(first)),
                        "",
                        Double.NaN)
                .target("under 20 s", seconds < WANTED_SECONDS);
    }

    private static Row weight(Memory memory, Memory postgres) {
        return Row.of(
                        "14",
                        "all JVMs together when idle",
                        "%s resident, %s proportional"
                                .formatted(
                                        Numbers.megabytes(memory.resident()),
                                        Numbers.megabytes(memory.proportional())),
                        "PostgreSQL beside them: %s proportional"
                                .formatted(Numbers.megabytes(postgres.proportional())),
                        Double.NaN)
                .target("under 1,600 MB resident", memory.resident() < WANTED_BYTES);
    }
}
