package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.customer.CustomerFact;
import org.partnercenter.contracts.customer.MemberFact;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class GatheredTest {
    private static final long LONG_AFTER = Duration.ofMillis(400).toNanos();
    private static final TopicPartition HERE = new TopicPartition("partner-center.customer.v1", 0);
    private static final TopicPartition THERE = new TopicPartition("partner-center.customer.v1", 1);

    private final FactCodec keen = new FactCodec(Interest.ofView(Set.of(MemberFact.class)));
    private final FactCodec deaf = new FactCodec(Interest.ofView(Set.of(CustomerFact.class)));
    private final Gathered gathered = new Gathered();

    @Test
    void nothing_is_never_due() {
        gathered.add(List.of(), 0);
        assertThat(gathered.isDue(LONG_AFTER, false)).isFalse();
    }

    @Test
    void a_wanted_fact_is_due_at_once_with_all_that_was_read_before_it() {
        gathered.add(List.of(unwanted(HERE, 0)), 0);
        assertThat(gathered.isDue(1, false)).isFalse();
        gathered.add(List.of(wanted(HERE, 1)), 1);
        assertThat(gathered.isDue(1, false)).isTrue();
        assertThat(gathered.take()).extracting(Received::offset).containsExactly(0L, 1L);
        assertThat(gathered.isDue(LONG_AFTER, true)).isFalse();
    }

    @Test
    void what_cannot_be_read_is_due_at_once() {
        gathered.add(List.of(keen.read(Records.of(HERE, 0, Map.of(), ""))), 0);
        assertThat(gathered.isDue(0, false)).isTrue();
    }

    @Test
    void unwanted_facts_wait_for_each_other_and_no_longer_than_the_first_of_them_may() {
        gathered.add(List.of(unwanted(HERE, 0)), 0);
        gathered.add(List.of(unwanted(HERE, 1)), LONG_AFTER - 1);
        assertThat(gathered.isDue(LONG_AFTER - 1, false)).isFalse();
        assertThat(gathered.isDue(LONG_AFTER, false)).isTrue();
    }

    @Test
    void unwanted_facts_that_somebody_waits_for_are_due() {
        assertThat(gathered.isDue(0, true)).isFalse();
        gathered.add(List.of(unwanted(HERE, 0)), 0);
        assertThat(gathered.isDue(0, true)).isTrue();
    }

    @Test
    void many_unwanted_facts_are_due() {
        gathered.add(
                IntStream.range(0, 500).mapToObj(offset -> unwanted(HERE, offset)).toList(), 0);
        assertThat(gathered.isDue(0, false)).isTrue();
    }

    @Test
    void what_was_taken_is_not_wanted_any_more() {
        gathered.add(List.of(wanted(HERE, 0)), 0);
        gathered.take();
        gathered.add(List.of(unwanted(HERE, 1)), 0);
        assertThat(gathered.isDue(0, false)).isFalse();
    }

    @Test
    void facts_of_a_partition_that_went_elsewhere_are_forgotten() {
        gathered.add(List.of(unwanted(HERE, 0), unwanted(THERE, 0)), 0);
        gathered.keepOnly(Set.of(THERE));
        assertThat(gathered.take()).extracting(Received::partition).containsExactly(THERE);
    }

    private Received wanted(TopicPartition partition, long offset) {
        return keen.read(record(partition, offset));
    }

    private Received unwanted(TopicPartition partition, long offset) {
        return deaf.read(record(partition, offset));
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return Records.of(
                partition,
                offset,
                Map.of(
                        "ce_id", "id-" + offset,
                        "ce_type", "org.partnercenter.customer.MemberRegistered.v1",
                        "ce_aggregateid", "mia",
                        "ce_sequence", Long.toString(offset),
                        "ce_time", "2026-11-22T06:26:16Z"),
                """
                {"memberId": "mia", "partnerId": "sunbird", "name": "Mia", "roles": [],
                 "registeredAt": "2026-11-22T06:26:16Z"}\
                """);
    }
}
