package org.partnercenter.localrun.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A process that this run has started, with its log. */
record Child(String name, Process process, Path log) {
    static final ProcessBuilder.Redirect NOTHING =
            ProcessBuilder.Redirect.from(new File("/dev/null"));
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final int ABORTED = 128 + 6;

    static Child start(
            String name, List<String> command, Path directory, Map<String, String> more, Path log) {
        try {
            keepPrevious(log);
            var builder =
                    new ProcessBuilder(command)
                            .directory(directory.toFile())
                            .redirectInput(NOTHING)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            // glibc keeps a pool of memory for every thread otherwise, and gives little of it back
            builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
            builder.environment().putAll(more);
            return new Child(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            var previous = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Whether the JVM itself gave up: not an end that somebody asked for, nor the program's own.
     */
    boolean hasCrashed() {
        return process.exitValue() == ABORTED;
    }

    Refusal unexpectedEnd() {
        return new Refusal(
                "%s ended unexpectedly (exit code %d): see %s"
                        .formatted(name, process.exitValue(), log));
    }

    /** Asks all of them at once, waits, and kills what does not obey. */
    static void stop(List<Child> children) {
        stop(children, PATIENCE);
    }

    static void stop(List<Child> children, Duration patience) {
        children.forEach(child -> child.process().descendants().forEach(ProcessHandle::destroy));
        children.forEach(child -> child.process().destroy());
        var deadline = Instant.now().plus(patience);
        for (var child : children) {
            if (!Leftovers.endsUntil(child.process().toHandle(), deadline)) {
                child.process().destroyForcibly();
            }
        }
    }
}
