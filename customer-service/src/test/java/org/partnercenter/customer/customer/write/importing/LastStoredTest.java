package org.partnercenter.customer.customer.write.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.feed.ConsistencyToken;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class LastStoredTest {

    private final LastStored stored = new LastStored();
    private final List<StreamPosition> named = new ArrayList<>();
    private final List<StreamPosition> awaited = new ArrayList<>();

    @Test
    void of_many_lines_the_last_hundreds_are_awaited_and_the_last_ones_named() {
        for (int i = 0; i < 2_000; i++) {
            stored.add(List.of(position(i)));
        }

        stored.await(List.of(this::await), named::addAll);

        assertThat(awaited).hasSize(500).startsWith(position(1_500)).endsWith(position(1_999));
        assertThat(named).hasSize(50).endsWith(position(1_999));
    }

    @Test
    void nothing_is_awaited_where_nothing_was_stored() {
        stored.await(List.of(this::await), named::addAll);

        assertThat(awaited).isEmpty();
        assertThat(named).isEmpty();
    }

    @Test
    void views_that_stay_behind_spoil_no_answer() {
        stored.add(List.of(position(1)));

        stored.await(
                List.of((_, _) -> {
                    throw Rejection.unavailable("VIEW_BEHIND", "later", Duration.ofSeconds(1));
                }),
                named::addAll);

        assertThat(named).containsExactly(position(1));
    }

    @Test
    void the_longest_ids_still_make_a_token() {
        for (int i = 0; i < 500; i++) {
            stored.add(List.of(new StreamPosition("customer", "%064d".formatted(i), 0)));
        }

        stored.await(List.of(this::await), named::addAll);

        assertThat(awaited).hasSize(500);
    }

    private void await(String token, java.util.Set<String> views) {
        assertThat(views).isEmpty();
        awaited.addAll(ConsistencyToken.parse(token).positions());
    }

    private static StreamPosition position(int number) {
        return new StreamPosition("customer", "c-" + number, 0);
    }
}
