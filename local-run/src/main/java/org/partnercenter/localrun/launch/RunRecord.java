package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The processes of a run, written down so that the next run can tell them from strangers that were
 * given the same number.
 */
public record RunRecord(Path file) {
    /** The clock that start times are derived from is adjusted now and then. */
    private static final Duration CLOCK_DRIFT = Duration.ofSeconds(3);

    /** One process as it was when it was started. */
    public record Entry(String name, long pid, Instant started) {

        static Entry of(String name, ProcessHandle process) {
            var started = process.info().startInstant().orElse(Instant.EPOCH);
            return new Entry(name, process.pid(), started);
        }

        static Optional<Entry> parse(String line) {
            var words = line.split(" ", -1);
            try {
                return Optional.of(
                        new Entry(
                                words[0],
                                Long.parseLong(words[1]),
                                Instant.ofEpochMilli(Long.parseLong(words[2]))));
            } catch (ArrayIndexOutOfBoundsException | NumberFormatException _) {
                return Optional.empty();
            }
        }

        String line() {
            return "%s %d %d%n".formatted(name, pid, started.toEpochMilli());
        }

        /** The process, if it is alive and still the same one. */
        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isSame(process.info().startInstant()));
        }

        private boolean isSame(Optional<Instant> start) {
            return start.filter(instant ->
                            Duration.between(started, instant).abs().compareTo(CLOCK_DRIFT) < 0)
                    .isPresent();
        }
    }

    /** Begins a new record. */
    public void begin() {
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Adds a process; a record that is cut off in a line loses that line alone. */
    public synchronized void add(String name, ProcessHandle process) {
        write(Entry.of(name, process).line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Entry> entries() {
        try {
            return Files.readAllLines(file).stream()
                    .map(Entry::parse)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (NoSuchFileException _) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The living process of that name. */
    public Optional<ProcessHandle> alive(String name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name))
                .flatMap(entry -> entry.alive().stream())
                .findFirst();
    }
}
