package org.partnercenter.benchmarks.system;

import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The whole platform as {@code ./run} starts it, with data of its own, until it is closed. */
public final class LocalRun implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final RunFiles files;
    private final Process process;
    private final double secondsToFirstAnswer;

    private LocalRun(RunFiles files, Process process, double secondsToFirstAnswer) {
        this.files = files;
        this.process = process;
        this.secondsToFirstAnswer = secondsToFirstAnswer;
    }

    /** Returns when the gateway gives its first good answer to a caller with a token. */
    public static LocalRun start(RunFiles files, String... options) {
        var command = new ArrayList<>(List.of(files.project().resolve("run").toString()));
        command.addAll(List.of("--data", files.data().toString()));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(files.data());
            var builder = new ProcessBuilder(command).directory(files.project().toFile());
            builder.environment().put("RATE_LIMIT_ENABLED", "false");
            builder.redirectErrorStream(true).redirectOutput(files.output().toFile());
            long begin = System.nanoTime();
            var process = builder.start();
            awaitFirstAnswer(process, files);
            return new LocalRun(files, process, (System.nanoTime() - begin) / 1e9);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** Waits until the demo clients' partners are there. */
    public void awaitWorld() {
        if (!says("Partner Center is running", Duration.ofMinutes(2))) {
            throw new IllegalStateException("./run made no demo world: see " + files.output());
        }
    }

    /** Waits until everything that makes the next start quick has been made, if any was missing. */
    public void awaitTrained() {
        awaitWorld();
        if (says("Preparing quicker starts", Duration.ofSeconds(5))) {
            says("The next start will be quicker", Duration.ofMinutes(10));
        }
    }

    private boolean says(String text, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        boolean said = said(text);
        while (!said && process.isAlive() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(100_000_000);
            said = said(text);
        }
        return said;
    }

    private boolean said(String text) {
        try {
            return Files.readString(files.output()).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitFirstAnswer(Process process, RunFiles files) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            LockSupport.parkNanos(50_000_000);
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroy();
                throw new IllegalStateException("./run did not come up: see " + files.output());
            }
        }
    }

    private static boolean answers() {
        try (var connection = new Connection(Ports.GATEWAY)) {
            var token = Tokens.ask("sunbird-admin");
            return token.isPresent()
                    && connection.send(Request.get("/v1/me", token.get().header())).isGood();
        }
    }

    /** Asks it to stop and waits until everything is stopped. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException("./run does not stop: process " + process.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
