package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.partnercenter.platform.command.EventNames;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The JSON of every stored event, for ever: {@code
 * src/test/resources/golden/<name>.<revision>.json}. A file that is missing is written only under
 * {@code -Dgolden.write=true}; one that differs fails.
 */
public final class GoldenFiles {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    /** The event is stored as its golden file says, and the file still reads as that event. */
    public static void check(EventNames serializer, Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        Path file =
                FOLDER.resolve(
                        stored.getType().getName()
                                + "."
                                + stored.getType().getRevision()
                                + ".json");
        try {
            if (Boolean.getBoolean("golden.write") && Files.notExists(file)) {
                Files.createDirectories(FOLDER);
                Files.write(file, stored.getData());
            }
            byte[] golden = Files.readAllBytes(file);
            assertThat(new String(stored.getData(), UTF_8))
                    .isEqualTo(new String(golden, UTF_8).strip());
            Object read =
                    serializer.deserialize(
                            new SimpleSerializedObject<>(golden, byte[].class, stored.getType()));
            assertThat(read).isEqualTo(event);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Reads what was stored before the event got its later fields: {@code
     * <name>.<revision>.<variant>.json}.
     */
    public static Object read(EventNames serializer, String name, String revision, String variant) {
        try {
            return serializer.deserialize(
                    new SimpleSerializedObject<>(
                            Files.readAllBytes(
                                    FOLDER.resolve(
                                            name + "." + revision + "." + variant + ".json")),
                            byte[].class,
                            new SimpleSerializedType(name, revision)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
