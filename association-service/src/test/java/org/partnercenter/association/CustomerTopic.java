package org.partnercenter.association;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.platform.command.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells what customer-service would tell. */
public final class CustomerTopic {

    private static final KafkaProducer<byte[], byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Kafka.shared().bootstrapServers(), "acks", "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    private CustomerTopic() {}

    public static CustomerRegistered registered(String customerId, String partnerId, Instant at) {
        return new CustomerRegistered(
                customerId,
                partnerId,
                "account of " + customerId,
                null,
                new PersonalValue("J***n", "c2VhbGVk"),
                null,
                null,
                null,
                null,
                AssociationType.RESALE,
                AssociationOrigin.CREATED,
                List.of(),
                null,
                at);
    }

    /** Publishes a fact at its place in the customer's history, told by member ann. */
    public static void publish(CustomerRegistered customer, long sequence) {
        var headers = new RecordHeaders();
        String id = customer.customerId();
        Map.of(
                        "ce_id",
                        UUID.nameUUIDFromBytes((id + sequence).getBytes(UTF_8)).toString(),
                        "ce_type",
                        FactTypes.nameOf(CustomerRegistered.class),
                        "ce_time",
                        customer.registeredAt().toString(),
                        "ce_subject",
                        id,
                        "ce_aggregateid",
                        id,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_partnerid",
                        customer.partnerId(),
                        "ce_commandid",
                        "command-" + id,
                        "ce_actor",
                        "member:ann")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        PRODUCER.send(
                new ProducerRecord<>(
                        FactTypes.topicOf("customer"),
                        null,
                        id.getBytes(UTF_8),
                        Json.mapper().writeValueAsBytes(customer),
                        headers));
        PRODUCER.flush();
    }
}
