package org.partnercenter.localrun.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class OptionsTest {
    @TempDir private Path here;

    @Test
    void a_demo_file_is_looked_up_where_the_caller_stands() throws Exception {
        var file = Files.createFile(here.resolve("focus.csv"));

        assertThat(parse("--demo", "./focus.csv").demo()).contains(file);
    }

    @Test
    void a_demo_file_that_is_not_there_is_refused_by_name() {
        assertThatThrownBy(() -> parse("--demo", "none.csv"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.csv");
    }

    @Test
    void an_unknown_option_points_to_the_help() {
        assertThatThrownBy(() -> parse("--chekc"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--chekc")
                .hasMessageContaining("--help");
    }

    @Test
    void an_option_without_its_value_is_refused() {
        assertThatThrownBy(() -> parse("--without")).hasMessageContaining("--without");
    }

    @Test
    void a_reset_alone_starts_nothing() {
        assertThat(parse("--reset").onlyReset()).isTrue();
        assertThat(parse("--reset", "--check").onlyReset()).isFalse();
        assertThat(parse().onlyReset()).isFalse();
    }

    @Test
    void components_are_left_out_by_name() {
        assertThat(parse("--without", "gateway,kafka").without())
                .containsExactlyInAnyOrder("gateway", "kafka");
    }

    @Test
    void a_check_refuses_data_of_others() {
        assertThatThrownBy(() -> parse("--check", "--data", "mine"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("its own data");
    }

    private Options parse(String... arguments) {
        return Options.parse(List.of(arguments), here);
    }
}
