package org.partnercenter.platform.feed;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the topics end, asked for regularly: what lag is measured against. */
final class TopicEnds implements AutoCloseable {
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private final TopicSetup setup;
    private @Nullable Admin admin;
    private volatile Map<TopicPartition, Long> ends = Map.of();

    TopicEnds(TopicSetup setup) {
        this.setup = setup;
    }

    /**
     * Asks Kafka.
     *
     * @throws KafkaException when it does not answer; the ends stay as they were
     */
    synchronized void refresh(Collection<String> contexts) {
        if (admin == null) {
            admin = setup.admin();
        }
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        KafkaAnswers.await(admin.describeTopics(Topics.of(contexts)).allTopicNames())
                .forEach((topic, description) -> ask(wanted, topic, description));
        ends =
                KafkaAnswers.await(admin.listOffsets(wanted).all()).entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static void ask(
            Map<TopicPartition, OffsetSpec> wanted, String topic, TopicDescription description) {
        for (var partition : description.partitions()) {
            wanted.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
        }
    }

    /** The facts between these positions and the ends, in the partitions that are positioned. */
    long lagOf(Map<TopicPartition, Long> positions) {
        return positions.entrySet().stream()
                .mapToLong(position ->
                        Math.max(0, ends.getOrDefault(position.getKey(), 0L) - position.getValue()))
                .sum();
    }

    /** The facts between a feed's positions and the ends, counting partitions never read. */
    long lagOf(Collection<String> contexts, Map<TopicPartition, Long> positions) {
        var topics = Topics.of(contexts);
        return ends.entrySet().stream()
                .filter(end -> topics.contains(end.getKey().topic()))
                .mapToLong(end ->
                        Math.max(0, end.getValue() - positions.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(LEAVE);
            admin = null;
        }
    }
}
