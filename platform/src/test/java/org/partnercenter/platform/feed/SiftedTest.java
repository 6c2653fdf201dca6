package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.feed.Records.received;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class SiftedTest {
    private static final AggregateKey ANN = new AggregateKey("customer", "ann");
    private static final AggregateKey BOB = new AggregateKey("customer", "bob");
    private static final TopicPartition FIRST = new TopicPartition("partner-center.customer.v1", 0);

    @Test
    void the_next_fact_is_fresh_and_a_repeat_is_not() {
        var sifted =
                sift(
                        Map.of(ANN, 4L),
                        received("customer", 10, "ann", 3),
                        received("customer", 11, "ann", 5),
                        received("customer", 12, "ann", 5),
                        received("customer", 13, "ann", 6));
        assertThat(sifted.fresh()).extracting(Received::offset).containsExactly(11L, 13L);
        assertThat(sifted.repeats()).isEqualTo(2);
        assertThat(sifted.sequences()).containsExactly(Map.entry(ANN, 6L));
        assertThat(sifted.positions()).containsExactly(Map.entry(FIRST, 14L));
    }

    @Test
    void a_gap_ends_its_partition_before_the_fact_that_came_too_early() {
        var sifted =
                sift(
                        Map.of(ANN, 4L),
                        received("customer", 10, "ann", 5),
                        received("customer", 11, "ann", 7),
                        received("customer", 12, "bob", 0),
                        received("customer", 1, 50, "cid", 0));
        assertThat(sifted.losses().get(FIRST)).isEqualTo(new Loss(FIRST, 11, ANN, 6, 7));
        assertThat(sifted.fresh()).extracting(Received::offset).containsExactly(10L, 50L);
        assertThat(sifted.positions()).containsEntry(FIRST, 11L).hasSize(2);
    }

    @Test
    void an_aggregate_never_seen_begins_at_zero() {
        assertThat(sift(Map.of(), received("customer", 0, "ann", 0)).losses()).isEmpty();
        var early = sift(Map.of(), received("customer", 0, "ann", 1));
        assertThat(early.losses()).hasSize(1);
        assertThat(early.positions()).isEmpty();
    }

    @Test
    void the_same_id_in_two_contexts_is_two_aggregates() {
        var sifted =
                sift(
                        Map.of(ANN, 0L),
                        received("customer", 1, "ann", 1),
                        received("billing", 0, "ann", 0));
        assertThat(sifted.fresh()).hasSize(2);
    }

    @Test
    void what_is_passed_over_moves_the_feed_on_and_leaves_no_trace() {
        var sifted =
                sift(
                        Map.of(ANN, 4L),
                        new Received.Passed(FIRST, 10, 0),
                        received("customer", 11, "ann", 5),
                        new Received.Passed(FIRST, 12, 77));
        assertThat(sifted.positions()).containsExactly(Map.entry(FIRST, 13L));
        assertThat(sifted.sequences()).containsExactly(Map.entry(ANN, 5L));
        assertThat(sifted.fresh()).hasSize(1);
        assertThat(sifted.lastPublishedAt()).isEqualTo(77);
    }

    @Test
    void nothing_is_passed_over_behind_a_gap() {
        var sifted =
                sift(
                        Map.of(ANN, 4L),
                        received("customer", 10, "ann", 7),
                        new Received.Passed(FIRST, 11, 0));
        assertThat(sifted.positions()).isEmpty();
    }

    @Test
    void facts_of_an_aggregate_with_letters_wait_behind_them() {
        var sifted =
                Sifted.of(
                        List.of(
                                received("customer", 0, "ann", 5),
                                received("customer", 1, "bob", 0)),
                        Map.of(ANN, 4L),
                        Set.of(ANN));
        assertThat(sifted.letters())
                .extracting(letter -> letter.received().offset())
                .containsExactly(0L);
        assertThat(sifted.fresh()).extracting(Received::offset).containsExactly(1L);
        assertThat(sifted.sequences()).containsEntry(ANN, 5L).containsEntry(BOB, 0L);
        assertThat(sifted.waitingBehind()).containsExactly(ANN);
    }

    @Test
    void what_became_a_letter_is_not_contained() {
        var ann = received("customer", 0, "ann", 0);
        List<Received> batch = List.of(ann, received("customer", 1, "bob", 0));
        var sifted = Sifted.of(batch, Map.of(), Set.of());
        assertThat(sifted.contains(ANN, 0)).isTrue();
        assertThat(sifted.contains(ANN, 1)).isFalse();
        sifted.giveUp(new Letter(ann, new IllegalStateException()));
        assertThat(sifted.contains(ANN, 0)).isFalse();
        assertThat(sifted.contains(BOB, 0)).isTrue();
    }

    private static Sifted sift(Map<AggregateKey, Long> known, Received... batch) {
        return Sifted.of(List.<Received>of(batch), known, Set.of());
    }
}
