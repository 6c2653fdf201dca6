package org.partnercenter.systemtests.system;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The local run as a child process, with data that nobody will miss. */
public final class OwnRun implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String READY = "Partner Center is running";

    private final Path data;
    private @Nullable Process process;

    OwnRun(Path data) {
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** Starts it on the data that is there and returns when it answers. */
    public void start() {
        try {
            Files.createDirectories(data);
            keepLogs();
            Path output = data.resolve("run.out");
            Process started =
                    new ProcessBuilder("./run", "--data", data.toString())
                            .directory(Settings.project().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            process = started;
            awaitReady(started, output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A run keeps the logs of the one before it only: those of all are wanted here. */
    private void keepLogs() throws IOException {
        if (Files.exists(logs())) {
            Path aside = Files.createTempDirectory(data, "logs-before-");
            Files.move(logs(), aside.resolve("logs"));
        }
    }

    private static void awaitReady(Process started, Path output) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(output).contains(READY)) {
            if (endsWithin(started, Duration.ofMillis(100)) || System.nanoTime() > end) {
                throw new IllegalStateException(
                        "./run does not come up: " + Files.readString(output));
            }
        }
    }

    /** Waits until it has ended by itself. */
    public void awaitEnd() {
        Process running = process;
        if (running != null && !endsWithin(running, Duration.ofSeconds(90))) {
            throw new IllegalStateException("./run does not end");
        }
    }

    /** Its components. */
    public Component component(String name) {
        return new Component(data, name);
    }

    /** The logs of all its starts, each in a directory named {@code logs}. */
    public List<Path> allLogs() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(file -> file.resolveSibling("").endsWith("logs"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path logs() {
        return data.resolve("logs");
    }

    /** The key with which its issuer signs. */
    public Path issuerKey() {
        return data.resolve("issuer/signing-key.json");
    }

    @Override
    public void close() {
        Process running = process;
        if (running != null && running.isAlive()) {
            running.destroy();
            awaitEnd();
        }
    }

    private static boolean endsWithin(Process running, Duration time) {
        try {
            return running.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
