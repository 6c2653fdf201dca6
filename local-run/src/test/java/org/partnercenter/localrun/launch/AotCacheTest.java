package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class AotCacheTest {

    @TempDir Path directory;
    private AotCache cache;

    @BeforeEach
    void cache() {
        cache = new AotCache(directory.resolve("issuer-25.aot"));
    }

    @Test
    void what_a_stopped_training_has_left_is_not_taken_for_the_next_ones_work() throws IOException {
        Files.writeString(directory.resolve("issuer-25.aot.1.draft"), "half");
        Files.writeString(directory.resolve("issuer-25.aot.1.draft.config"), "half");
        Files.writeString(directory.resolve("kafka-25.aot.1.draft"), "another's");

        cache.clear();

        assertThat(cache.draft()).doesNotExist();
        assertThat(directory)
                .isDirectoryContaining("glob:**kafka*")
                .isDirectoryNotContaining("glob:**issuer*");
    }

    @Test
    void what_a_training_wrote_is_used_until_it_is_forgotten() throws IOException {
        assertThat(cache.use()).isEmpty();
        Files.writeString(cache.draft(), "whole");

        cache.take(cache.draft());
        cache.clear();

        assertThat(cache.use())
                .containsExactly("-XX:AOTCache=" + directory.resolve("issuer-25.aot"));
        cache.forget();
        assertThat(cache.isMissing()).isTrue();
        assertThat(cache.use()).isEmpty();
    }
}
