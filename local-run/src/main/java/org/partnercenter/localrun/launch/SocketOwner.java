package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds who listens on a port, as far as this user may know (on Linux). */
final class SocketOwner {
    private static final Path PROC = Path.of("/proc");
    private static final String LISTENING = "0A";

    private SocketOwner() {}

    static String of(int port) {
        return Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> lines(PROC.resolve(table)))
                .flatMap(line -> inode(line, port).stream())
                .flatMap(inode -> processWith("socket:[" + inode + "]").stream())
                .map(SocketOwner::describe)
                .findFirst()
                .orElse("an unknown process");
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream().skip(1);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    static Optional<String> inode(String line, int port) {
        var columns = line.strip().split("\\s+", -1);
        var isIt =
                columns.length > 9
                        && columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port))
                        && columns[3].equals(LISTENING);
        return isIt ? Optional.of(columns[9]) : Optional.empty();
    }

    private static Optional<ProcessHandle> processWith(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> hasOpen(process.pid(), socket))
                .findFirst();
    }

    private static boolean hasOpen(long pid, String socket) {
        var files = PROC.resolve(Long.toString(pid)).resolve("fd").toFile().listFiles();
        return files != null
                && Arrays.stream(files).anyMatch(file -> pointsTo(file.toPath(), socket));
    }

    private static boolean pointsTo(Path link, String target) {
        try {
            return Files.readSymbolicLink(link).toString().equals(target);
        } catch (IOException | UnsupportedOperationException _) {
            return false;
        }
    }

    private static String describe(ProcessHandle process) {
        var command = process.info().command().map(Path::of).map(Path::getFileName);
        return "process %d (%s)"
                .formatted(process.pid(), command.map(Path::toString).orElse("unknown"));
    }
}
