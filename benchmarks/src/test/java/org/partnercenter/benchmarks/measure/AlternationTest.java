package org.partnercenter.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class AlternationTest {

    @Test
    void the_sides_take_turns_and_the_first_round_of_each_does_not_count() {
        var order = new ArrayList<String>();
        Side ours = round -> recorded(order, "ours", round, 10);
        Side limit = round -> recorded(order, "limit", round, 100);

        var rounds = new Alternation(3, () -> order.add("-")).measure(ours, limit);

        assertThat(order.stream().filter(step -> !step.equals("-")))
                .containsExactly(
                        "ours0", "limit0", "limit1", "ours1", "ours2", "limit2", "limit3", "ours3");
        assertThat(order.stream().filter("-"::equals)).hasSize(8);
        assertThat(rounds.getFirst().perSecond()).isEqualTo(20);
        assertThat(rounds.getLast().perSecond()).isEqualTo(200);
    }

    private static Summary recorded(ArrayList<String> order, String name, int round, int rate) {
        order.add(name + round);
        return Summary.ofRate((long) round * rate, 1);
    }
}
