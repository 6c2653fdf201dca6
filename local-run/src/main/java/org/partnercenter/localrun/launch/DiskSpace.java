package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Refuses to start where the disk would soon be full. */
final class DiskSpace {
    private static final long NEEDED = 1_000_000_000;

    private DiskSpace() {}

    static void require(Path directory) {
        try {
            require(directory, Files.getFileStore(directory).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void require(Path directory, long usable) {
        if (usable < NEEDED) {
            throw new Refusal(
                    String.format(
                            Locale.ROOT,
                            "Only %.2f GB are free on the disk of %s: make room for 1 GB and run"
                                    + " again",
                            usable / 1e9,
                            directory));
        }
    }
}
