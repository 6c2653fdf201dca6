package org.partnercenter.localrun.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that still runs on a data directory whose owner was killed. */
record AbandonedServer(ProcessHandle postmaster) {

    static Optional<AbandonedServer> of(Path dataDirectory) {
        return recordedPid(dataDirectory.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(process -> isPostmasterOf(process, dataDirectory))
                .map(AbandonedServer::new);
    }

    private static Optional<Long> recordedPid(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | UncheckedIOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean isPostmasterOf(ProcessHandle process, Path dataDirectory) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres"))
                .filter(line -> line.contains(dataDirectory.toString()))
                .isPresent();
    }

    /** Asks for an orderly stop that waits for no client; a server that does not obey is killed. */
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postmaster.pid())).start().waitFor();
            postmaster.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException | IOException _) {
            postmaster.destroyForcibly();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
