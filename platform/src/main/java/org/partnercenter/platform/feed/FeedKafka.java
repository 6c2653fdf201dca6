package org.partnercenter.platform.feed;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Opens consumers that wait for nothing when a fact is there, take many when there are many, and
 * leave positions to PostgreSQL.
 */
final class FeedKafka {
    private static final int PARTITION_FETCH = 1 << 18;
    private static final int FETCH = 1 << 20;
    private static final int SESSION_MS = 10_000;
    private static final int HEARTBEAT_MS = 2_000;
    private static final int METADATA_MS = 30_000;

    /** A member's heartbeat thread looks as often whether it has to do something. */
    private static final int RETRY_MS = 400;

    private final FeedSettings settings;

    FeedKafka(FeedSettings settings) {
        this.settings = settings;
    }

    /** A member of the group {@code <group>.<feed>}. */
    Consumer<byte[], byte[]> consumer(String feed) {
        var group = settings.groupOf(feed);
        Map<String, Object> config = new HashMap<>();
        config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka().bootstrapServers());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.feed().batch());
        config.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        config.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, PARTITION_FETCH);
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, METADATA_MS);
        config.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, RETRY_MS);
        // the same partition of every topic goes to one member: one customer's rows have one writer
        config.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                List.of(RangeAssignor.class.getName()));
        return new KafkaConsumer<>(
                config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
