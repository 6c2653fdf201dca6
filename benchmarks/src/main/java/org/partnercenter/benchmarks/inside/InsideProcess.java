package org.partnercenter.benchmarks.inside;

import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.PlatformProcesses;
import org.partnercenter.benchmarks.system.RunFiles;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A second instance of customer-service beside the run's own, and the rounds that it is told. */
public record InsideProcess(Process process, BufferedReader answers) implements AutoCloseable {
    static final String READY = "READY";
    private static final String RESULT = "RESULT";
    private static final String PORT = "18082";

    /** Starts it from the very jar that the run uses; returns when it takes orders. */
    public static InsideProcess start(RunFiles files) {
        var service = PlatformProcesses.of(files).named("customer-service").jar();
        var ours = files.project().resolve("benchmarks/target/benchmarks-0.1.0-SNAPSHOT.jar");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var builder =
                new ProcessBuilder(
                        List.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:+UseCompactObjectHeaders",
                                "-Xmx256m",
                                "-Duser.timezone=UTC",
                                "-cp",
                                service + File.pathSeparator + ours,
                                InsideService.class.getName()));
        builder.environment().put("SERVER_PORT", PORT);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("SECRETS_DIR", files.secrets().toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            var inside = new InsideProcess(process, process.inputReader());
            inside.await(READY);
            return inside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Summary register(String prefix, int clients, Duration length) {
        return round("register", prefix, clients, length);
    }

    public Summary tag(List<String> ids, int clients, Duration length) {
        return round("tag", String.join(",", ids), clients, length);
    }

    private Summary round(String what, String whom, int clients, Duration length) {
        try {
            var orders = process.outputWriter();
            orders.write("%s %s %d %d\n".formatted(what, whom, clients, length.toMillis()));
            orders.flush();
            return read(await(RESULT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String await(String beginning) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new IllegalStateException("The second instance of customer-service has ended");
    }

    static String written(Summary round) {
        return "%s %d %d %s %s %s"
                .formatted(
                        RESULT,
                        round.count(),
                        round.failed(),
                        round.seconds(),
                        round.p50(),
                        round.p99());
    }

    static Summary read(String line) {
        var words = line.split(" ", -1);
        return new Summary(
                Long.parseLong(words[1]),
                Long.parseLong(words[2]),
                Double.parseDouble(words[3]),
                Double.parseDouble(words[4]),
                Double.parseDouble(words[5]));
    }

    @Override
    public void close() {
        try {
            process.outputWriter().close();
            if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
