package org.partnercenter.localrun.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The first start on a data directory, noted beside it until it is done. What a killed one has left
 * is half a server in which nobody has stored anything: the next start begins anew.
 */
record FirstStart(Path note) {

    static FirstStart of(Path dataDirectory) {
        var start =
                new FirstStart(
                        dataDirectory.resolveSibling(dataDirectory.getFileName() + ".unfinished"));
        start.begin(dataDirectory);
        return start;
    }

    private void begin(Path dataDirectory) {
        try {
            if (Files.exists(note)) {
                Directories.delete(dataDirectory);
            } else if (!Files.exists(dataDirectory)) {
                Files.createDirectories(Objects.requireNonNull(note.toAbsolutePath().getParent()));
                Files.createFile(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From here on there is something to lose. */
    void isDone() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
