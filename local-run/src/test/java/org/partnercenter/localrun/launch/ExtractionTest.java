package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ExtractionTest {
    @TempDir private Path directory;

    @Test
    void the_same_content_packed_again_is_the_same() throws Exception {
        assertThat(fingerprint("one", "content")).isEqualTo(fingerprint("two", "content"));
    }

    @Test
    void another_content_is_another() throws Exception {
        assertThat(fingerprint("one", "content")).isNotEqualTo(fingerprint("two", "CONTENT"));
    }

    @Test
    void what_is_no_longer_in_use_is_deleted() throws Exception {
        var used = Files.createDirectories(directory.resolve("gateway-1"));
        var old = Files.createDirectories(directory.resolve("gateway-0"));

        Extraction.prune(directory, List.of(used.resolve("gateway.jar")));

        assertThat(used).exists();
        assertThat(old).doesNotExist();
    }

    private String fingerprint(String name, String content) throws Exception {
        var jar = directory.resolve(name + ".jar");
        try (var zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            var entry = new ZipEntry("a.txt");
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1 + name.length() % 2, 0, 0));
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        var gateway = Component.service("gateway", 8080, 64, Layout.durable(directory));
        return new Extraction(directory, gateway, jar).fingerprint();
    }
}
