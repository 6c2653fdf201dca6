package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class RoomTest {

    @Test
    void a_nearly_full_disk_is_named_in_one_line() {
        var room = new Room(Path.of("/elsewhere"), 286);

        assertThatThrownBy(room::require)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Only 286 MB are free on the disk of /elsewhere:")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_gigabyte_is_enough() {
        assertThatCode(new Room(Path.of("/elsewhere"), 1024)::require).doesNotThrowAnyException();
    }
}
