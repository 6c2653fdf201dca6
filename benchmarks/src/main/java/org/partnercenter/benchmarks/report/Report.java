package org.partnercenter.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The table, with what is needed to judge it: when, where, with which options. */
public record Report(Path project, String options) {

    /** Prints what {@link #keep} has kept. */
    public void print(MarkdownTable table) {
        System.out.println(text(table));
    }

    /** Keeps it in benchmarks/results/latest.md: what was measured is there when the rest fails. */
    public void keep(MarkdownTable table) {
        try {
            var directory = Files.createDirectories(project.resolve("benchmarks/results"));
            Files.writeString(directory.resolve("latest.md"), text(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(MarkdownTable table) {
        return heading() + "\n" + table.text();
    }

    private String heading() {
        return """
        Measured %s at commit %s on %d cores (%s), %s of memory, load average %s before; Java %s.
        %s
        """
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        System.getProperty("benchmarks.commit", "unknown"),
                        Runtime.getRuntime().availableProcessors(),
                        Machine.processor(),
                        Numbers.megabytes(Machine.memoryBytes()),
                        System.getProperty("benchmarks.load", "unknown"),
                        System.getProperty("java.version"),
                        options);
    }
}
