package org.partnercenter.platform.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

/**
 * A record as it was read: a fact, or none when this version does not know its type, or the reason
 * why it cannot be read.
 */
record Received(
        ConsumerRecord<byte[], byte[]> record,
        TopicPartition partition,
        FactHeader header,
        @Nullable Fact fact,
        @Nullable RuntimeException unreadable) {

    long offset() {
        return record.offset();
    }

    /** The fact to hand over, or null when there is nothing to hand over. */
    @Nullable Delivery delivery() {
        if (unreadable != null) {
            throw unreadable;
        }
        return fact == null ? null : new Delivery(header, fact);
    }
}
