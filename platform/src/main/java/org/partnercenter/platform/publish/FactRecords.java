package org.partnercenter.platform.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.command.Json;

import java.util.List;
import java.util.Map;

/**
 * Writes a fact as a CloudEvent in Kafka's binary mode: attributes in headers, JSON in the value.
 */
final class FactRecords {

    private final List<FactMapping<?>> mappings;

    FactRecords(List<FactMapping<?>> mappings) {
        this.mappings = mappings;
    }

    ProducerRecord<byte[], byte[]> recordOf(DomainEventMessage<?> event) {
        Fact fact = factOf(event.getPayload());
        String context = FactTypes.contextOf(fact.getClass());
        String subject = fact.subject();
        String aggregateId = event.getAggregateIdentifier();
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.getIdentifier());
        add(headers, "ce_type", FactTypes.nameOf(fact.getClass()));
        add(headers, "ce_source", "/partner-center/" + context);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", event.getTimestamp().toString());
        add(headers, "ce_aggregateid", aggregateId);
        add(headers, "ce_sequence", Long.toString(event.getSequenceNumber()));
        Map<String, ?> metadata = event.getMetaData();
        add(headers, "ce_partnerid", fact.partnerId());
        add(headers, "ce_commandid", (String) metadata.get("commandId"));
        add(headers, "ce_causationid", (String) metadata.get("causationId"));
        add(headers, "ce_actor", (String) metadata.get("actor"));
        add(headers, "traceparent", (String) metadata.get("traceparent"));
        add(headers, "content-type", "application/json");
        String key = subject == null ? aggregateId : subject;
        return new ProducerRecord<>(
                FactTypes.topicOf(context),
                null,
                key.getBytes(UTF_8),
                Json.mapper().writeValueAsBytes(fact),
                headers);
    }

    private Fact factOf(Object event) {
        for (FactMapping<?> mapping : mappings) {
            if (mapping.family().isInstance(event)) {
                return map(mapping, event);
            }
        }
        throw new IllegalStateException("No fact is told for " + event.getClass().getSimpleName());
    }

    private static <E> Fact map(FactMapping<E> mapping, Object event) {
        return mapping.toFact(mapping.family().cast(event));
    }

    private static void add(RecordHeaders headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(UTF_8));
        }
    }
}
