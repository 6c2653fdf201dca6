package org.partnercenter.benchmarks.suites;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A downstream system that notes when it is told that a budget has frozen an account. */
final class FrozenByBudget implements AutoCloseable {
    private static final String TOPIC = "partner-center.customer.v1";

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile boolean stopping;

    FrozenByBudget(String servers) {
        consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of("bootstrap.servers", servers),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("frozen-by-budget").start(this::read);
    }

    /** When it was told, in the nanoseconds of this machine's clock, for each customer. */
    Map<String, Long> seen() {
        return seen;
    }

    private void read() {
        while (!stopping) {
            consumer.poll(Duration.ofMillis(50)).forEach(this::note);
        }
        consumer.close();
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader("ce_type");
        if (type != null
                && new String(type.value(), UTF_8).contains("CustomerFrozen")
                && new String(record.value(), UTF_8).contains("BUDGET_EXHAUSTED")) {
            seen.putIfAbsent(new String(record.key(), UTF_8), System.nanoTime());
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
