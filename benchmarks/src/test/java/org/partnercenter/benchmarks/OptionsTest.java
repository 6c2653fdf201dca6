package org.partnercenter.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Set;

class OptionsTest {

    @Test
    void numbers_and_sizes_can_be_chosen() {
        var options =
                Options.parse(
                        List.of(
                                "--only",
                                "5,6",
                                "--customers",
                                "20000",
                                "--rounds",
                                "1",
                                "--keep"));

        assertThat(options.wants(Set.of(6))).isTrue();
        assertThat(options.wants(Set.of(1, 2))).isFalse();
        assertThat(options.customers()).isEqualTo(20_000);
        assertThat(options.rounds()).isEqualTo(1);
        assertThat(options.keep()).isTrue();
        assertThat(options.running()).isFalse();
    }

    @Test
    void without_a_choice_everything_is_wanted() {
        assertThat(Options.parse(List.of())).isEqualTo(Options.DEFAULTS);
        assertThat(Options.DEFAULTS.wants(Set.of(14))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--only", "--customers 0", "--customers x", "--only five"})
    void what_is_not_understood_is_refused(String arguments) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(List.of(arguments.split(" ", -1))))
                .withMessageContaining("--");
    }
}
