package org.partnercenter.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files that describe the contract; {@code -Dgolden.write=true} writes those that are missing
 * or differ.
 */
final class Committed {

    static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .build();

    private static final Path FOLDER = Path.of("src/main/resources/contracts");

    private Committed() {}

    /** The committed file says exactly what the code says. */
    static void check(String file, Object content) {
        Path path = FOLDER.resolve(file);
        String expected = JSON.writeValueAsString(content) + "\n";
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, expected);
            }
            assertThat(path).exists();
            assertThat(Files.readString(path, UTF_8)).describedAs(file).isEqualTo(expected);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
