package org.partnercenter.systemtests.facts;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.systemtests.system.Settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The topics that anybody may subscribe to. */
public final class Topics {

    private Topics() {}

    /** Everything that a context has ever published, each partition in its order. */
    public static List<PublishedFact> everything(String context) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        Settings.kafka(),
                        "isolation.level",
                        "read_committed",
                        "default.api.timeout.ms",
                        20_000);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings, bytes, bytes)) {
            return read(consumer, FactTypes.topicOf(context));
        }
    }

    private static List<PublishedFact> read(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream().map(Topics::partition).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        List<PublishedFact> facts = new ArrayList<>();
        while (partitions.stream()
                .anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
            ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofSeconds(1));
            some.forEach(record -> facts.add(new PublishedFact(record)));
        }
        return facts;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
