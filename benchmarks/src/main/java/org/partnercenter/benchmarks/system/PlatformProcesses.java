package org.partnercenter.benchmarks.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The processes of the run that is going on, from what its launcher has written down. */
public record PlatformProcesses(List<PlatformProcess> javas, Optional<PlatformProcess> postgres) {
    private static final String POSTGRES = "postgres";

    public static PlatformProcesses of(RunFiles files) {
        try (var lines = Files.lines(files.processes())) {
            var javas =
                    lines.map(PlatformProcesses::parsed)
                            .filter(process -> !process.name().equals("script"))
                            .filter(process -> ProcessHandle.of(process.pid()).isPresent())
                            .toList();
            return new PlatformProcesses(javas, postmaster(files.postmaster()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlatformProcess parsed(String line) {
        var words = line.split(" ", 3);
        return new PlatformProcess(words[0], Long.parseLong(words[1]));
    }

    private static Optional<PlatformProcess> postmaster(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.of(
                        new PlatformProcess(
                                POSTGRES,
                                Long.parseLong(Files.readAllLines(file).getFirst().strip())))
                : Optional.empty();
    }

    public PlatformProcess named(String name) {
        return javas.stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No process " + name));
    }

    /** Does something while all Java processes stand still: what it leads to follows after it. */
    public <T> T whileTheyStandStill(Supplier<T> work) {
        return hold(javas, work);
    }

    /** The same while the services alone do, and Kafka works on. */
    public <T> T whileServicesStandStill(Supplier<T> work) {
        return hold(
                javas.stream().filter(process -> process.name().endsWith("-service")).toList(),
                work);
    }

    private static <T> T hold(List<PlatformProcess> still, Supplier<T> work) {
        still.forEach(process -> process.signal("STOP"));
        try {
            return work.get();
        } finally {
            still.forEach(process -> process.signal("CONT"));
        }
    }

    /** The memory of all Java processes together. */
    public PlatformProcess.Memory memory() {
        return javas.stream()
                .map(PlatformProcess::memory)
                .reduce(PlatformProcess.Memory.NONE, PlatformProcess.Memory::plus);
    }

    /** The memory of PostgreSQL's processes; resident pages that they share count several times. */
    public PlatformProcess.Memory postgresMemory() {
        return postgres.stream()
                .flatMap(server ->
                        Stream.concat(
                                Stream.of(server.pid()),
                                ProcessHandle.of(server.pid()).stream()
                                        .flatMap(ProcessHandle::descendants)
                                        .map(ProcessHandle::pid)))
                .map(pid -> new PlatformProcess(POSTGRES, pid).memory())
                .reduce(PlatformProcess.Memory.NONE, PlatformProcess.Memory::plus);
    }

    Duration processorTime() {
        return Stream.concat(javas.stream(), postgres.stream())
                .filter(process -> !process.name().equals("launcher"))
                .map(PlatformProcess::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
