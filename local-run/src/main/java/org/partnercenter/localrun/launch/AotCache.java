package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a JVM remembers of a component's start; it is good for one jar and one JDK. */
record AotCache(Path file) {

    static AotCache of(Component component, Path jar) {
        var name = "%s-%s.aot".formatted(component.name(), Runtime.version());
        return new AotCache(jar.resolveSibling(name));
    }

    boolean isMissing() {
        return !Files.exists(file);
    }

    List<String> use() {
        return isMissing() ? List.of() : List.of("-XX:AOTCache=" + file);
    }

    /**
     * Where a training of this run writes. One that an earlier run has stopped may still be
     * writing, and half of what it saw makes a JVM crash.
     */
    Path draft() {
        return file.resolveSibling(
                "%s.%d.draft".formatted(file.getFileName(), ProcessHandle.current().pid()));
    }

    /** Makes what was written there the cache. */
    void take(Path draft) throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Deletes what trainings have left that were stopped. */
    void clear() throws IOException {
        try (var left = Files.newDirectoryStream(file.getParent(), file.getFileName() + ".*")) {
            for (var draft : left) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Deletes the cache: the next start does without. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
