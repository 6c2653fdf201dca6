package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.stream.Stream;

class RefusalTest {

    @ParameterizedTest
    @MethodSource
    void a_file_or_disk_that_is_in_the_way_is_named_in_one_line(IOException cause, String line) {
        assertThat(Refusal.of(new UncheckedIOException(cause)).line())
                .isEqualTo("Cannot go on: " + line);
    }

    static Stream<Object[]> a_file_or_disk_that_is_in_the_way_is_named_in_one_line() {
        return Stream.of(
                new Object[] {new AccessDeniedException("/data"), "/data: permission denied"},
                new Object[] {new FileAlreadyExistsException("/data"), "/data: is no directory"},
                new Object[] {new FileSystemException("/a", null, "full"), "/a: full"},
                new Object[] {
                    new IOException("No space left on device\n at"), "No space left on device"
                });
    }
}
