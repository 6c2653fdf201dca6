package org.partnercenter.billing.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.contracts.PersonalValue;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.PartnerFact.PartnerRegistered;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.customer.CustomerFact.AccountManagerAssigned;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.localrun.servers.Kafka;
import org.partnercenter.platform.command.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells what association-service and customer-service would tell. */
public final class Neighbours {

    private static final Instant AT = Instant.parse("2024-01-01T00:00:00Z");
    private static final AtomicInteger LAST = new AtomicInteger();

    private static final KafkaProducer<byte[], byte[]> PRODUCER =
            new KafkaProducer<>(
                    Map.of("bootstrap.servers", Kafka.shared().bootstrapServers(), "acks", "all"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    private Neighbours() {}

    /** An id that nobody had before. */
    public static String newId(String name) {
        return name + "-" + LAST.incrementAndGet();
    }

    public static String partner() {
        return partner("EUR", null);
    }

    /** A new partner; answers its id. */
    public static String partner(String currency, @Nullable String distributorId) {
        String id = newId("partner");
        publish(
                "partner:" + id,
                null,
                0,
                new PartnerRegistered(
                        id,
                        "Partner " + id,
                        distributorId == null
                                ? PartnerKind.SOLUTION_PROVIDER
                                : PartnerKind.RESELLER,
                        distributorId,
                        "DE",
                        currency,
                        "+08:00",
                        AT));
        return id;
    }

    /** A new customer with that cloud account; answers its id. */
    public static String customer(String partnerId, String cloudAccountId) {
        String id = newId("customer");
        customer(id, partnerId, cloudAccountId);
        return id;
    }

    public static void customer(String id, String partnerId, @Nullable String cloudAccountId) {
        publish(
                id,
                id,
                0,
                new CustomerRegistered(
                        id,
                        partnerId,
                        "account of " + id,
                        cloudAccountId,
                        new PersonalValue("J***n", "c2VhbGVk"),
                        null,
                        null,
                        null,
                        null,
                        AssociationType.RESALE,
                        AssociationOrigin.CREATED,
                        List.of(),
                        null,
                        AT));
    }

    /** The customer's account manager is that member, by the customer's second fact. */
    public static void manager(String customerId, String partnerId, String memberId) {
        publish(
                customerId,
                customerId,
                1,
                new AccountManagerAssigned(customerId, partnerId, memberId, null, AT));
    }

    private static void publish(
            String aggregateId, @Nullable String subject, long sequence, Fact fact) {
        RecordHeaders headers = new RecordHeaders();
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        FactTypes.nameOf(fact.getClass()),
                        "ce_time",
                        AT.toString(),
                        "ce_aggregateid",
                        aggregateId,
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_commandid",
                        "test",
                        "ce_actor",
                        "client:test")
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        if (subject != null) {
            headers.add("ce_subject", subject.getBytes(UTF_8));
        }
        PRODUCER.send(
                new ProducerRecord<>(
                        FactTypes.topicOf(FactTypes.contextOf(fact.getClass())),
                        null,
                        (subject == null ? aggregateId : subject).getBytes(UTF_8),
                        Json.mapper().writeValueAsBytes(fact),
                        headers));
        PRODUCER.flush();
    }
}
