package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.feed.Received.Heard;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Records as a consumer gets them, without a broker. */
final class Records {
    private Records() {}

    static FactHeader header(String context, String aggregate, long sequence) {
        return new FactHeader(
                aggregate + "-" + sequence,
                "org.partnercenter.customer.CustomerFrozen.v1",
                context,
                aggregate,
                sequence,
                aggregate,
                Instant.EPOCH,
                "sunbird",
                "command",
                "member:mia",
                null,
                null);
    }

    static ConsumerRecord<byte[], byte[]> of(
            String context,
            TopicPartition partition,
            long offset,
            String aggregate,
            long sequence) {
        return of(
                partition,
                offset,
                Map.of(
                        "ce_id",
                        aggregate + "-" + sequence,
                        "ce_type",
                        "org.partnercenter.customer.CustomerFrozen.v1",
                        "ce_time",
                        "2026-11-22T06:26:16Z",
                        "ce_aggregateid",
                        aggregate,
                        "ce_sequence",
                        Long.toString(sequence)),
                "{}");
    }

    static ConsumerRecord<byte[], byte[]> of(
            TopicPartition partition, long offset, Map<String, String> headers, String value) {
        var all = new RecordHeaders();
        headers.forEach((name, text) -> all.add(name, text.getBytes(UTF_8)));
        return new ConsumerRecord<>(
                partition.topic(),
                partition.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                new byte[0],
                value.getBytes(UTF_8),
                all,
                Optional.empty());
    }

    /** A fact without a body in partition 0 of the context's topic. */
    static Heard received(String context, long offset, String aggregate, long sequence) {
        return received(context, 0, offset, aggregate, sequence);
    }

    static Heard received(
            String context, int partition, long offset, String aggregate, long sequence) {
        var place = new TopicPartition(FactTypes.topicOf(context), partition);
        return new Heard(
                of(context, place, offset, aggregate, sequence),
                place,
                header(context, aggregate, sequence),
                null,
                null);
    }
}
