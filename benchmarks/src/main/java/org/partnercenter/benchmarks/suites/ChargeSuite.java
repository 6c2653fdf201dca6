package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.limits.CopyLimit;
import org.partnercenter.benchmarks.measure.Rounds;
import org.partnercenter.benchmarks.report.Numbers;
import org.partnercenter.benchmarks.report.Row;
import org.partnercenter.benchmarks.system.PeakMemory;
import org.partnercenter.benchmarks.system.Scratch;
import org.partnercenter.benchmarks.system.Tokens;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How many charges a second come in through the gateway, and what that costs in memory. */
public final class ChargeSuite implements Suite {
    private static final int WANTED = 10_000;
    private static final int AIM = 40_000;
    private static final double FLAT = 1.15;

    @Override
    public Set<Integer> numbers() {
        return Set.of(7);
    }

    @Override
    public List<Row> measure(Bench bench) {
        int rows = bench.options().charges();
        var imports = new ChargeImport(Tokens.of("platform"));
        var peaks = new ArrayList<Long>();
        try (var scratch = Scratch.create()) {
            var first = run(bench, imports, scratch, 0, Math.max(1_000, rows / 5), peaks);
            try (var copy =
                    CopyLimit.of(
                            bench.database("billing"),
                            "charge_line",
                            "import_id = '%s'".formatted(first.importId()),
                            scratch.directory().resolve("rows"))) {
                var rounds =
                        bench.alternation()
                                .measure(
                                        round ->
                                                run(bench, imports, scratch, round + 1, rows, peaks)
                                                        .summary(),
                                        _ -> copy.copyIn());
                return List.of(throughput(rows, rounds), memory(rows, peaks));
            }
        }
    }

    private static ChargeImport.Done run(
            Bench bench,
            ChargeImport imports,
            Scratch scratch,
            int round,
            int rows,
            List<Long> peaks) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var file = scratch.directory().resolve("charges-" + round + ".csv");
        new FocusFile(rows, System.nanoTime(), today).writeTo(file);
        bench.say("%,d charges, %s", rows, Numbers.megabytes(file.toFile().length()));
        try (var peak = PeakMemory.of(bench.processes().named("billing-service"))) {
            var done = imports.send(file, rows);
            peaks.add(peak.bytes());
            Files.delete(file);
            return done;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Row throughput(int rows, List<Rounds> rounds) {
        double ours = rounds.getFirst().perSecond();
        double limit = rounds.getLast().perSecond();
        return Row.of(
                        "7",
                        "a file of %,d FOCUS rows through the gateway until all of it counts"
                                .formatted(rows),
                        Numbers.rate(ours) + " rows",
                        Numbers.rate(limit) + " COPY of the same rows",
                        ours / limit)
                .target("at least %,d/s (aim %,d/s)".formatted(WANTED, AIM), ours >= WANTED);
    }

    private static Row memory(int rows, List<Long> peaks) {
        long small = peaks.getFirst();
        long large = peaks.stream().mapToLong(Long::longValue).max().orElse(0);
        return Row.of(
                        "7",
                        "billing-service's resident memory, at most, meanwhile",
                        Numbers.megabytes(large),
                        "%s with %,d rows"
                                .formatted(Numbers.megabytes(small), Math.max(1_000, rows / 5)),
                        (double) large / small)
                .target("flat: within 15 % of a file a fifth as long", large <= FLAT * small);
    }
}
