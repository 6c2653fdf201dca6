package org.partnercenter.benchmarks.limits;

import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.Scratch;
import org.partnercenter.benchmarks.system.Tool;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * PostgreSQL's own load generator on the server that the platform uses: what the database alone
 * does for as many clients, in prepared statements. The settings are those of its sessions; every
 * client has a variable {@code counter} that begins at 0.
 */
public record PgBench(int port, String user, String database, Map<String, String> settings) {

    /** Says how to get it when it is not there. */
    public static void require() {
        try {
            Tool.run(List.of("pgbench", "--version"), Map.of());
        } catch (UncheckedIOException e) {
            throw new IllegalStateException(
                    "No pgbench on the PATH: it comes with the server of your distribution"
                            + " (Debian: apt-get install postgresql)",
                    e);
        }
    }

    /** How many transactions a second. */
    public Summary rate(List<String> scripts, int clients, Duration length) {
        try (var scratch = Scratch.create()) {
            var output = run(scratch, scripts, clients, length, List.of());
            return PgBenchReport.rate(output);
        }
    }

    /** The same with every single time, which costs a little. */
    public Summary latencies(List<String> scripts, int clients, Duration length) {
        try (var scratch = Scratch.create()) {
            var log = scratch.directory().resolve("times");
            var output =
                    run(scratch, scripts, clients, length, List.of("-l", "--log-prefix=" + log));
            return PgBenchReport.latencies(output, scratch.directory(), "times");
        }
    }

    private String run(
            Scratch scratch,
            List<String> scripts,
            int clients,
            Duration length,
            List<String> options) {
        var command = new ArrayList<>(List.of("pgbench", "-n", "-M", "prepared"));
        command.addAll(List.of("-c", "" + clients, "-j", "" + Math.min(2, clients)));
        command.addAll(List.of("-T", "" + Math.max(1, length.toSeconds())));
        command.addAll(List.of("-D", "counter=0"));
        command.addAll(options);
        for (int i = 0; i < scripts.size(); i++) {
            var file = scratch.file("script-" + i + ".sql", scripts.get(i));
            command.addAll(List.of("-f", file.toString()));
        }
        command.add(database);
        return Tool.run(command, environment());
    }

    private Map<String, String> environment() {
        var options =
                settings.entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
        return Map.of(
                "PGHOST", "127.0.0.1", "PGPORT", "" + port, "PGUSER", user, "PGOPTIONS", options);
    }
}
