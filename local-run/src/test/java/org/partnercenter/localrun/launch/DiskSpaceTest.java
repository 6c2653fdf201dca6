package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class DiskSpaceTest {
    private static final Path HERE = Path.of("/project/.local");

    @Test
    void less_than_a_gigabyte_is_refused_with_the_place() {
        assertThatThrownBy(() -> DiskSpace.require(HERE, 287_000_000))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0.29 GB")
                .hasMessageContaining(HERE.toString());
    }

    @Test
    void a_gigabyte_is_enough() {
        assertThatCode(() -> DiskSpace.require(HERE, 1_000_000_000)).doesNotThrowAnyException();
    }
}
