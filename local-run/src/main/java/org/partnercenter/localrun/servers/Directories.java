package org.partnercenter.localrun.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** What the JDK has no single call for. */
public final class Directories {
    private Directories() {}

    /** Deletes a directory with all that is in it; one that is not there is fine. */
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Directories::deleteOne);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (NoSuchFileException _) {
            // gone already: what was wanted
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
