package org.partnercenter.systemtests.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A record of a topic, as a downstream system gets it. */
public record PublishedFact(ConsumerRecord<byte[], byte[]> record) {

    /** The header's text, or an empty one. */
    public String header(String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    public String key() {
        return new String(record.key(), UTF_8);
    }

    public String value() {
        return new String(record.value(), UTF_8);
    }

    public String type() {
        return header("ce_type");
    }

    public String aggregate() {
        return header("ce_aggregateid");
    }

    public long sequence() {
        return Long.parseLong(header("ce_sequence"));
    }

    /** Everything that the record says, for who looks for what must not be there. */
    public String text() {
        String headers =
                Arrays.stream(record.headers().toArray())
                        .map(header -> new String(header.value(), UTF_8))
                        .collect(Collectors.joining("\n"));
        return key() + "\n" + headers + "\n" + value();
    }

    @Override
    public String toString() {
        return "%s of %s, number %s, at %s-%d:%d"
                .formatted(
                        type(),
                        aggregate(),
                        header("ce_sequence"),
                        record.topic(),
                        record.partition(),
                        record.offset());
    }
}
