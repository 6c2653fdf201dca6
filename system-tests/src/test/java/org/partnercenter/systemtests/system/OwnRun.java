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
    private static final Duration LONGEST_END = Duration.ofMinutes(3);
    private static final String LOGS_BEFORE = "logs-before-";
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
            Path output = output();
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
            Path aside = Files.createTempDirectory(data, LOGS_BEFORE);
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
        if (running != null && !endsWithin(running, LONGEST_END)) {
            throw new IllegalStateException("./run does not end");
        }
    }

    /** Its components. */
    public Component component(String name) {
        return new Component(data, name);
    }

    /** The logs of all its starts; what else lies there comes and goes while servers run. */
    public List<Path> allLogs() {
        try (Stream<Path> places = Files.list(data)) {
            return places.filter(this::hasLogs).map(Settings::files).flatMap(List::stream).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private boolean hasLogs(Path place) {
        return place.equals(logs())
                || place.equals(output())
                || place.getFileName().toString().startsWith(LOGS_BEFORE);
    }

    private Path logs() {
        return data.resolve("logs");
    }

    /** What the run itself says. */
    private Path output() {
        return data.resolve("run.out");
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
