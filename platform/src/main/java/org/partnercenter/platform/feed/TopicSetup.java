package org.partnercenter.platform.feed;

import static java.util.stream.Collectors.toMap;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes the topics that a service reads or writes, where they are missing: kept for ever, so that a
 * new subscriber starts from the beginning. A topic that is there is left as it is.
 */
public final class TopicSetup {
    private static final Logger LOG = LoggerFactory.getLogger(TopicSetup.class);
    private static final Duration LEAVE = Duration.ofSeconds(1);
    private static final int TIMEOUT_MS = 6_000;
    private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

    private final String bootstrapServers;
    private final int partitions;

    public TopicSetup(FeedSettings.Kafka kafka) {
        this.bootstrapServers = kafka.bootstrapServers();
        this.partitions = kafka.partitions();
    }

    /**
     * Makes sure that the topics of these contexts are there and that their broker serves them: it
     * says that one is made a moment before it does.
     *
     * @throws KafkaException when Kafka does not answer for some seconds
     */
    public void ensure(Collection<String> contexts) {
        var admin = admin();
        try {
            var topics = Topics.of(contexts);
            var missing = topics.stream().map(this::topic).toList();
            admin.createTopics(missing).values().values().forEach(TopicSetup::settle);
            awaitServed(admin, topics);
        } finally {
            admin.close(LEAVE);
        }
    }

    private static void awaitServed(Admin admin, Collection<String> topics) {
        var ends =
                topics.stream()
                        .collect(
                                toMap(
                                        topic -> new TopicPartition(topic, 0),
                                        _ -> OffsetSpec.earliest()));
        long deadline = System.nanoTime() + TIMEOUT_MS * 1_000_000L;
        while (true) {
            try {
                KafkaAnswers.await(admin.listOffsets(ends).all());
                return;
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > deadline) {
                    throw notYet;
                }
                LockSupport.parkNanos(LOOK_AGAIN);
            }
        }
    }

    Admin admin() {
        return Admin.create(
                Map.of(
                        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS / 2,
                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS));
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty())
                .configs(
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_DELETE,
                                TopicConfig.RETENTION_MS_CONFIG,
                                "-1",
                                TopicConfig.RETENTION_BYTES_CONFIG,
                                "-1"));
    }

    private static void settle(KafkaFuture<Void> created) {
        try {
            KafkaAnswers.await(created);
        } catch (TopicExistsException exists) {
            LOG.debug("A topic that is there already is left as it is", exists);
        }
    }
}
