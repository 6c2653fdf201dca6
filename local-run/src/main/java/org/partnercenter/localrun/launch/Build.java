package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Packages the modules whose sources, or the sources of what they share, are newer than they. */
record Build(Layout layout, Progress progress) {
    private static final List<String> SHARED = List.of("contracts", "platform");

    void ensure(List<String> modules) {
        var stale = stale(modules);
        if (!stale.isEmpty()) {
            var log = layout.log("build");
            progress.line("Building %s (log: %s)", String.join(", ", stale), log);
            Command.run(command(stale), layout.project(), log, "The build failed: see " + log);
        }
    }

    List<String> stale(List<String> modules) {
        var shared = newest(Stream.concat(SHARED.stream().flatMap(this::sources), rootPom()));
        return modules.stream().filter(module -> isStale(module, shared)).toList();
    }

    private List<String> command(List<String> stale) {
        var command = new ArrayList<>(List.of(layout.project().resolve("mvnw").toString()));
        command.addAll(List.of("-B", "-q", "-ntp", "-am", "-pl", String.join(",", stale)));
        command.addAll(List.of("package", "-DskipTests", "-DskipFormat"));
        return command;
    }

    private boolean isStale(String module, FileTime shared) {
        var target = layout.project().resolve(module).resolve("target");
        var jar = target.resolve(module + "-0.1.0-SNAPSHOT-app.jar");
        if (!Files.exists(jar)) {
            return true;
        }
        var built = written(jar);
        return built.compareTo(shared) < 0 || built.compareTo(newest(sources(module))) < 0;
    }

    private Stream<Path> sources(String module) {
        var directory = layout.project().resolve(module);
        return Stream.of(directory.resolve("pom.xml"), directory.resolve("src/main"));
    }

    private Stream<Path> rootPom() {
        return Stream.of(layout.project().resolve("pom.xml"));
    }

    /**
     * A reproducible jar carries a fixed modification time; when it was written, the inode knows.
     */
    private static FileTime written(Path jar) {
        try {
            return (FileTime) Files.getAttribute(jar, "unix:ctime");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime newest(Stream<Path> roots) {
        return roots.filter(Files::exists)
                .flatMap(Build::walk)
                .map(Build::modified)
                .max(FileTime::compareTo)
                .orElse(FileTime.fromMillis(0));
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
