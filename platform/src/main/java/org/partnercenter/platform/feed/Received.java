package org.partnercenter.platform.feed;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

/** A record as it was read. */
sealed interface Received {

    TopicPartition partition();

    long offset();

    /** When it was published, in milliseconds. */
    long publishedAt();

    /** Whether more is to be done than to note how far the feed is. */
    boolean isWanted();

    /** One of a history that nobody here follows. */
    record Passed(TopicPartition partition, long offset, long publishedAt) implements Received {

        @Override
        public boolean isWanted() {
            return false;
        }
    }

    /**
     * One of a history that is followed: a fact, or none when nobody here wants or knows its type,
     * or the reason why it cannot be read.
     */
    record Heard(
            ConsumerRecord<byte[], byte[]> record,
            TopicPartition partition,
            FactHeader header,
            @Nullable Fact fact,
            @Nullable RuntimeException unreadable)
            implements Received {

        @Override
        public long offset() {
            return record.offset();
        }

        @Override
        public long publishedAt() {
            return record.timestamp();
        }

        @Override
        public boolean isWanted() {
            return fact != null || unreadable != null;
        }

        /** The fact to hand over, or null when there is nothing to hand over. */
        @Nullable Delivery delivery() {
            if (unreadable != null) {
                throw unreadable;
            }
            return fact == null ? null : new Delivery(header, fact);
        }
    }
}
