package org.partnercenter.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.FeedSettings;
import org.partnercenter.platform.feed.TopicSetup;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells what the other services would tell, on their topics. */
public final class Neighbours {

    private static final KafkaProducer<byte[], byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            Kafka.shared().bootstrapServers(),
                            "max.in.flight.requests.per.connection",
                            1),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    private static final int PARTITIONS = 6;
    private static final TopicSetup TOPICS =
            new TopicSetup(new FeedSettings.Kafka(Kafka.shared().bootstrapServers(), PARTITIONS));
    private static final Set<String> OPENED = new HashSet<>();

    private Neighbours() {}

    /**
     * Publishes a fact at its place in its aggregate's history, told by member {@code ann}; answers
     * when Kafka has it.
     */
    public static void publish(String aggregateId, long sequence, Fact fact) {
        var context = FactTypes.contextOf(fact.getClass());
        open(context);
        var headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        UUID.nameUUIDFromBytes((aggregateId + sequence).getBytes(UTF_8)).toString(),
                        "ce_type",
                        FactTypes.nameOf(fact.getClass()),
                        "ce_time",
                        Instant.now().toString(),
                        "ce_aggregateid",
                        aggregateId,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_commandid",
                        "command-" + aggregateId + "-" + sequence,
                        "ce_actor",
                        "member:ann")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        String subject = fact.subject();
        if (subject != null) {
            headers.add("ce_subject", subject.getBytes(UTF_8));
        }
        headers.add("ce_partnerid", fact.partnerId().getBytes(UTF_8));
        PRODUCER.send(
                new ProducerRecord<>(
                        FactTypes.topicOf(context),
                        null,
                        (subject == null ? aggregateId : subject).getBytes(UTF_8),
                        Json.mapper().writeValueAsBytes(fact),
                        headers));
        PRODUCER.flush();
    }

    /** Nobody else may have made the topic yet. */
    private static synchronized void open(String context) {
        if (OPENED.add(context)) {
            TOPICS.ensure(Set.of(context));
        }
    }
}
