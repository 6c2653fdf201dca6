package org.partnercenter.systemtests.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A process of the local run, found by what the run has written down. */
public record Component(Path data, String name) {

    /** Ends it at once, as a power failure would. */
    public void kill() {
        ProcessHandle process =
                find().flatMap(ProcessHandle::of)
                        .orElseThrow(() -> new IllegalStateException("No process of " + name));
        process.destroyForcibly();
        process.onExit().join();
    }

    private Optional<Long> find() {
        try {
            return name.equals("postgres") ? postmaster() : recorded();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<Long> postmaster() throws IOException {
        return Files.readAllLines(data.resolve("data/postgres/postmaster.pid")).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()));
    }

    private Optional<Long> recorded() throws IOException {
        return Files.readAllLines(Settings.project().resolve(".local/run.pids")).stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> words[0].equals(name))
                .map(words -> Long.parseLong(words[1]))
                .findFirst();
    }
}
