package org.partnercenter.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where a run of the platform keeps its data and says what it does. */
public record RunFiles(Path project, Path data) {

    /** The data of the run that everybody uses. */
    public static RunFiles usual(Path project) {
        return new RunFiles(project, project.resolve(".local"));
    }

    /** Data of our own. */
    public static RunFiles own(Path project) {
        return new RunFiles(project, project.resolve(".local/benchmarks/data"));
    }

    /** Forgets what an earlier benchmark has left. */
    public void forget() {
        Scratch.delete(data);
    }

    /** What the launcher prints. */
    Path output() {
        return data.resolveSibling("run.log");
    }

    Path processes() {
        return newest("run.pids");
    }

    Path issuerKey() {
        return data.resolve("issuer/signing-key.json");
    }

    /** The services' passwords and keys. */
    public Path secrets() {
        return newest("secrets");
    }

    Path postmaster() {
        return data.resolve("data/postgres/postmaster.pid");
    }

    /** Where PostgreSQL logs. */
    public Path postgresLog() {
        return newest("logs/postgres.log");
    }

    /** Either beside the data or where the usual run has it, whichever was written last. */
    private Path newest(String name) {
        return Stream.of(data, project.resolve(".local"))
                .map(directory -> directory.resolve(name))
                .filter(Files::exists)
                .max(Comparator.comparing(RunFiles::modified))
                .orElseThrow(
                        () -> new IllegalStateException("No " + name + ": is ./run going on?"));
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
