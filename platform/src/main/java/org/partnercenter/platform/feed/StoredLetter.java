package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.partnercenter.platform.command.Json;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** A dead letter read back, as the record that it was. */
record StoredLetter(long id, ConsumerRecord<byte[], byte[]> record) {
    static final String COLUMNS =
            "select id, topic, partition, record_offset, headers, payload from feed_dead_letter ";

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static StoredLetter row(ResultSet row, int number) throws SQLException {
        var headers = new RecordHeaders();
        Json.mapper()
                .readValue(row.getString(5), HEADERS)
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return new StoredLetter(
                row.getLong(1),
                new ConsumerRecord<>(
                        row.getString(2),
                        row.getInt(3),
                        row.getLong(4),
                        0,
                        TimestampType.NO_TIMESTAMP_TYPE,
                        0,
                        0,
                        new byte[0],
                        row.getBytes(6),
                        headers,
                        Optional.empty()));
    }
}
