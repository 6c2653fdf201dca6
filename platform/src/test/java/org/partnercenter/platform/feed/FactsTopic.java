package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.contracts.customer.CustomerFact.CustomerFrozen;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.platform.command.Json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;

/** A topic of a context that no other test has, and a publisher into it. */
final class FactsTopic implements AutoCloseable {
    static final int PARTITIONS = 3;

    private final String context;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<?>> sent = new ArrayList<>();

    FactsTopic() {
        this(Kafka.shared().bootstrapServers(), "feed-test-" + UUID.randomUUID());
    }

    FactsTopic(String bootstrapServers, String context) {
        this.context = context;
        new TopicSetup(new FeedSettings.Kafka(bootstrapServers, PARTITIONS))
                .ensure(List.of(context));
        producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                bootstrapServers,
                                "max.in.flight.requests.per.connection",
                                1),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    String context() {
        return context;
    }

    /** Publishes facts {@code from} to {@code to} of a customer, both included. */
    void publish(String customer, int from, int to) {
        for (int sequence = from; sequence <= to; sequence++) {
            send(customer, sequence, frozen(customer, "reason " + sequence));
        }
    }

    void send(String customer, long sequence, Fact fact) {
        send(
                customer,
                sequence,
                FactTypes.nameOf(fact.getClass()),
                Json.mapper().writeValueAsBytes(fact));
    }

    void send(String customer, long sequence, String type, byte[] value) {
        var headers = new RecordHeaders();
        headers.add(
                "ce_id",
                UUID.nameUUIDFromBytes((customer + sequence).getBytes(UTF_8))
                        .toString()
                        .getBytes(UTF_8));
        headers.add("ce_type", type.getBytes(UTF_8));
        headers.add("ce_time", Instant.now().toString().getBytes(UTF_8));
        headers.add("ce_aggregateid", customer.getBytes(UTF_8));
        headers.add("ce_sequence", Long.toString(sequence).getBytes(UTF_8));
        headers.add("ce_subject", customer.getBytes(UTF_8));
        headers.add("ce_partnerid", "sunbird".getBytes(UTF_8));
        headers.add(
                "traceparent",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01".getBytes(UTF_8));
        sent.add(
                producer.send(
                        new ProducerRecord<>(
                                FactTypes.topicOf(context),
                                null,
                                customer.getBytes(UTF_8),
                                value,
                                headers)));
    }

    /** Publishes a record that is no fact and has no key. */
    void sendStray(String value) {
        sent.add(
                producer.send(
                        new ProducerRecord<>(
                                FactTypes.topicOf(context), 0, null, value.getBytes(UTF_8))));
    }

    /** Publishes a record that is no fact. */
    void sendStray(String key, String value) {
        sent.add(
                producer.send(
                        new ProducerRecord<>(
                                FactTypes.topicOf(context),
                                key.getBytes(UTF_8),
                                value.getBytes(UTF_8))));
    }

    void flush() throws Exception {
        producer.flush();
        for (Future<?> record : sent) {
            record.get();
        }
        sent.clear();
    }

    /** A customer whose facts go into that partition. */
    static String customerOf(int partition, String name) {
        for (int number = 0; ; number++) {
            var customer = name + number;
            int hash = Utils.toPositive(Utils.murmur2(customer.getBytes(UTF_8)));
            if (hash % PARTITIONS == partition) {
                return customer;
            }
        }
    }

    static CustomerFrozen frozen(String customer, String reason) {
        return new CustomerFrozen(
                customer,
                "sunbird",
                FreezeType.values()[0],
                FreezeCause.values()[0],
                reason,
                Instant.EPOCH);
    }

    @Override
    public void close() {
        producer.close();
    }
}
