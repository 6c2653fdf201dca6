package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.Received.Heard;
import org.partnercenter.platform.feed.Received.Passed;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads CloudEvents in binary mode. Of a history that nobody follows nothing is read but whose it
 * is. A type that this version does not know, or that nobody here wants, is a fact without a body;
 * a record that is no fact at all is unreadable under an aggregate id of its own, so that it holds
 * nobody back.
 */
final class FactCodec {
    private static final int LONGEST_HEADER = 500;

    private final Interest interest;
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();

    FactCodec(Interest interest) {
        this.interest = interest;
    }

    Received read(ConsumerRecord<byte[], byte[]> record) {
        return isFollowed(record)
                ? hear(record)
                : new Passed(
                        new TopicPartition(record.topic(), record.partition()),
                        record.offset(),
                        record.timestamp());
    }

    private boolean isFollowed(ConsumerRecord<byte[], byte[]> record) {
        var aggregate = text(record, "ce_aggregateid");
        if (aggregate == null || interest.follows(aggregate)) {
            return true;
        }
        var name = text(record, "ce_type");
        var type = name == null ? null : FactTypes.named(name);
        return type != null && interest.covers(type);
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /** Reads one whatever its history is. */
    Heard hear(ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), record.partition());
        FactHeader header;
        try {
            header = header(record);
        } catch (UnreadableFact noFact) {
            return new Heard(record, partition, strange(record), null, noFact);
        }
        try {
            return new Heard(record, partition, header, body(header, record.value()), null);
        } catch (UnreadableFact unreadable) {
            return new Heard(record, partition, header, null, unreadable);
        }
    }

    private @Nullable Fact body(FactHeader header, byte @Nullable [] value) {
        var type = FactTypes.named(header.type());
        if (type == null || !interest.covers(type)) {
            return null;
        }
        if (value == null) {
            throw new UnreadableFact("the record has no value", null);
        }
        var reader = readers.computeIfAbsent(header.type(), _ -> Json.mapper().readerFor(type));
        try {
            Fact fact = reader.readValue(value);
            if (fact == null) {
                throw new UnreadableFact("the value is null", null);
            }
            return fact;
        } catch (JacksonException invalid) {
            throw new UnreadableFact("does not fit its type at " + place(invalid), invalid);
        }
    }

    private static String place(JacksonException invalid) {
        var path = new StringBuilder("$");
        invalid.getPath()
                .forEach(step ->
                        path.append('.')
                                .append(
                                        step.getPropertyName() == null
                                                ? Integer.toString(step.getIndex())
                                                : step.getPropertyName()));
        return path.toString();
    }

    private static FactHeader header(ConsumerRecord<byte[], byte[]> record) {
        var values = new HashMap<String, String>(16);
        for (Header header : record.headers()) {
            if (header.value() != null) {
                values.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        var id = required(values, "ce_id");
        try {
            return new FactHeader(
                    id,
                    required(values, "ce_type"),
                    Topics.contextOf(record.topic()),
                    required(values, "ce_aggregateid"),
                    Long.parseUnsignedLong(required(values, "ce_sequence")),
                    values.get("ce_subject"),
                    Instant.parse(required(values, "ce_time")),
                    values.get("ce_partnerid"),
                    values.getOrDefault("ce_commandid", id),
                    values.getOrDefault("ce_actor", "system:unknown"),
                    values.get("traceparent"),
                    values.get("ce_causationid"));
        } catch (NumberFormatException | DateTimeException invalid) {
            throw new UnreadableFact("ce_sequence or ce_time is not well-formed", invalid);
        }
    }

    private static String required(Map<String, String> values, String name) {
        var value = values.get(name);
        if (value == null) {
            throw new UnreadableFact("the header " + name + " is missing", null);
        }
        if (value.length() > LONGEST_HEADER || value.indexOf('\0') >= 0) {
            throw new UnreadableFact("the header " + name + " cannot be stored", null);
        }
        return value;
    }

    private static FactHeader strange(ConsumerRecord<byte[], byte[]> record) {
        var place = record.topic() + "-" + record.partition() + "@" + record.offset();
        return new FactHeader(
                place,
                "unknown",
                Topics.contextOf(record.topic()),
                place,
                0,
                null,
                Instant.ofEpochMilli(record.timestamp()),
                null,
                place,
                "system:unknown",
                null,
                null);
    }
}
