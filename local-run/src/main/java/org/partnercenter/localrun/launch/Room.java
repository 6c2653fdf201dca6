package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is free on the disk of a directory, which need not be the project's. */
record Room(Path directory, long megabytes) {
    private static final long NEEDED = 1024;

    static Room on(Path directory) {
        try {
            return new Room(directory, Files.getFileStore(directory).getUsableSpace() >> 20);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses, in one line, where a run would not get far. */
    void require() {
        if (megabytes < NEEDED) {
            throw new Refusal(
                    "Only %d MB are free on the disk of %s: make room for 1 GB, perhaps with ./run --reset"
                            .formatted(megabytes, directory));
        }
    }
}
