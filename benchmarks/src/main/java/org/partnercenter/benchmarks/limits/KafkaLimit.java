package org.partnercenter.benchmarks.limits;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.partnercenter.benchmarks.measure.Summary;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * What the broker alone does with as many records of the same size: produced with acks=all and
 * idempotence by one producer while one consumer reads them, until it has them all.
 */
public record KafkaLimit(String servers, int partitions) {

    public Summary produceAndConsume(int records, int bytes) {
        var topic = "benchmarks-" + System.nanoTime();
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
            try {
                return transfer(topic, records, bytes);
            } finally {
                admin.deleteTopics(List.of(topic)).all().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Summary transfer(String topic, int records, int bytes)
            throws InterruptedException, ExecutionException {
        try (var consumer = consumer(topic);
                var producer = producer()) {
            open(producer, topic);
            long begin = System.nanoTime();
            var producing =
                    CompletableFuture.runAsync(() -> produce(producer, topic, records, bytes));
            for (long received = -partitions; received < records; ) {
                received += consumer.poll(Duration.ofMillis(100)).count();
                if (producing.isCompletedExceptionally()) {
                    producing.join();
                }
            }
            return Summary.ofRate(records, (System.nanoTime() - begin) / 1e9);
        }
    }

    /**
     * One record in each partition, one after the other: a broker that does not serve a new
     * partition yet would refuse the first of several requests in flight and put them out of order.
     */
    private void open(KafkaProducer<byte[], byte[]> producer, String topic)
            throws InterruptedException, ExecutionException {
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(new ProducerRecord<>(topic, partition, null, new byte[1])).get();
        }
    }

    private static void produce(
            KafkaProducer<byte[], byte[]> producer, String topic, int records, int bytes) {
        var value = new byte[bytes];
        new Random(1).nextBytes(value);
        for (int i = 0; i < records; i++) {
            producer.send(new ProducerRecord<>(topic, ("customer-" + i).getBytes(UTF_8), value));
        }
        producer.flush();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        1,
                        "batch.size",
                        262_144),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                servers,
                                "auto.offset.reset",
                                "earliest",
                                "max.poll.records",
                                2_000),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
        consumer.assign(
                IntStream.range(0, partitions)
                        .mapToObj(partition -> new TopicPartition(topic, partition))
                        .toList());
        return consumer;
    }
}
