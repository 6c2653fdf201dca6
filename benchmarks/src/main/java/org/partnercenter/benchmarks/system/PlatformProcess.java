package org.partnercenter.benchmarks.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of the platform, as the kernel sees it. */
public record PlatformProcess(String name, long pid) {

    /** Memory in bytes; the proportional set counts what processes share only once. */
    public record Memory(long resident, long proportional) {
        public static final Memory NONE = new Memory(0, 0);

        Memory plus(Memory other) {
            return new Memory(resident + other.resident, proportional + other.proportional);
        }
    }

    public Memory memory() {
        return new Memory(
                kilobytes("smaps_rollup", "Rss:") * 1024, kilobytes("smaps_rollup", "Pss:") * 1024);
    }

    /** The jar that it was started from. */
    public Path jar() {
        var arguments =
                ProcessHandle.of(pid).flatMap(process -> process.info().arguments()).orElseThrow();
        return Path.of(arguments[List.of(arguments).indexOf("-jar") + 1]);
    }

    /** The resident set alone, which is cheap to ask for. */
    public long resident() {
        return kilobytes("status", "VmRSS:") * 1024;
    }

    /** The processor time that it and its living descendants have taken. */
    Duration processorTime() {
        return ProcessHandle.of(pid).stream()
                .flatMap(process ->
                        java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    void signal(String name) {
        Tool.run(List.of("kill", "-" + name, Long.toString(pid)), Map.of());
    }

    private long kilobytes(String file, String key) {
        try {
            return kilobytes(Files.readAllLines(Path.of("/proc/" + pid, file)), key);
        } catch (IOException _) {
            return 0;
        }
    }

    static long kilobytes(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()).strip().split(" ", 2)[0])
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
