package org.partnercenter.benchmarks;

import org.partnercenter.benchmarks.limits.PgBench;
import org.partnercenter.benchmarks.report.MarkdownTable;
import org.partnercenter.benchmarks.report.Report;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.suites.Bench;
import org.partnercenter.benchmarks.suites.BudgetSuite;
import org.partnercenter.benchmarks.suites.ChargeSuite;
import org.partnercenter.benchmarks.suites.CommandSuite;
import org.partnercenter.benchmarks.suites.EventSuite;
import org.partnercenter.benchmarks.suites.GatewaySuite;
import org.partnercenter.benchmarks.suites.SearchSuite;
import org.partnercenter.benchmarks.suites.StartSuite;
import org.partnercenter.benchmarks.suites.Suite;
import org.partnercenter.benchmarks.system.LocalRun;
import org.partnercenter.benchmarks.system.RunFiles;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the platform beside its limits and prints what came of it: one command, one table. */
public final class Benchmarks {
    private static final List<Suite> UNDER_LOAD =
            List.of(
                    new GatewaySuite(),
                    new CommandSuite(),
                    new EventSuite(),
                    new ChargeSuite(),
                    new BudgetSuite(),
                    new SearchSuite());

    private final Options options;
    private final Bench bench;
    private final List<Row> rows = new ArrayList<>();
    private boolean complete = true;

    private Benchmarks(Options options, Path project) {
        this.options = options;
        var files = options.running() ? RunFiles.usual(project) : RunFiles.own(project);
        bench = new Bench(options, files, "b" + Long.toString(System.currentTimeMillis(), 36));
    }

    public static void main(String[] arguments) {
        try {
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.println(Options.HELP);
                return;
            }
            PgBench.require();
            var benchmarks = new Benchmarks(options, Path.of("").toAbsolutePath());
            benchmarks.run();
            System.exit(benchmarks.complete ? 0 : 1);
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run() {
        if (options.running()) {
            UNDER_LOAD.forEach(this::measure);
        } else {
            runOnOwnData();
        }
        report().print(new MarkdownTable(rows));
    }

    private void runOnOwnData() {
        if (!options.keep()) {
            bench.files().forget();
        }
        measure(new StartSuite());
        if (UNDER_LOAD.stream().anyMatch(suite -> options.wants(suite.numbers()))) {
            System.err.println("Starting the platform");
            try (var platform = LocalRun.start(bench.files(), "--full-jit")) {
                platform.awaitWorld();
                UNDER_LOAD.forEach(this::measure);
            }
        }
        if (!options.keep()) {
            bench.files().forget();
        }
    }

    private void measure(Suite suite) {
        if (!options.wants(suite.numbers())) {
            return;
        }
        System.err.println("Measuring " + suite.numbers().stream().sorted().toList());
        try {
            rows.addAll(suite.measure(bench));
        } catch (RuntimeException e) {
            complete = false;
            e.printStackTrace();
            rows.add(
                    Row.notMeasured(
                            String.valueOf(suite.numbers()), String.valueOf(e.getMessage())));
        }
        report().keep(new MarkdownTable(rows));
    }

    private Report report() {
        return new Report(bench.files().project(), options.toString());
    }
}
