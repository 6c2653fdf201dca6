package org.partnercenter.benchmarks.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class PgBenchReportTest {
    private static final String OUTPUT =
            """
            transaction type: script-0.sql
            number of transactions actually processed: 5000
            number of failed transactions: 0 (0.000%)
            latency average = 0.400 ms
            initial connection time = 12.000 ms
            tps = 2500.000000 (without initial connection time)
            """;

    @Test
    void throughput_leaves_out_the_time_of_connecting() {
        var summary = PgBenchReport.rate(OUTPUT);

        assertThat(summary.count()).isEqualTo(5_000);
        assertThat(summary.perSecond()).isCloseTo(2_500, within(0.001));
    }

    @Test
    void times_come_from_the_logs_of_all_threads(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("times.7"), "0 1 400 0 1763820000 1\n0 2 600 0 1763820000 2\n");
        Files.writeString(directory.resolve("times.7.1"), "1 1 500 0 1763820000 3\n");

        var summary = PgBenchReport.latencies(OUTPUT, directory, "times");

        assertThat(summary.p50()).isEqualTo(0.5);
        assertThat(summary.p99()).isEqualTo(0.6);
    }

    @Test
    void a_run_with_failed_transactions_is_no_limit() {
        var failed = OUTPUT.replace("failed transactions: 0", "failed transactions: 3");

        assertThatIllegalStateException().isThrownBy(() -> PgBenchReport.rate(failed));
        assertThatIllegalStateException().isThrownBy(() -> PgBenchReport.rate("nothing"));
    }
}
