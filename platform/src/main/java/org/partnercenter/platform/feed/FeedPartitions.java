package org.partnercenter.platform.feed;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The partitions that Kafka has given to one consumer. A partition is read only after PostgreSQL
 * has said where to go on; until then it is paused.
 */
final class FeedPartitions implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;
    private final FeedLedger ledger;
    private final FeedProgress progress;
    private final Set<TopicPartition> unlocated = new HashSet<>();

    FeedPartitions(Consumer<byte[], byte[]> consumer, FeedLedger ledger, FeedProgress progress) {
        this.consumer = consumer;
        this.ledger = ledger;
        this.progress = progress;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> consumer.seek(partition, 0));
        leave(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        progress.forget(partitions);
        unlocated.removeAll(partitions);
    }

    /** Reads on where PostgreSQL says, in every partition that was left. */
    void locate() {
        if (!unlocated.isEmpty()) {
            var at = ledger.positions(unlocated);
            progress.located(at);
            at.forEach(consumer::seek);
            consumer.resume(at.keySet());
            unlocated.clear();
        }
    }

    /** Lets every partition rest until it is located again. */
    void leaveAll() {
        leave(consumer.assignment());
    }

    void leave(Collection<TopicPartition> partitions) {
        consumer.pause(partitions);
        unlocated.addAll(partitions);
    }

    /** Reads them from their first record on: repeats are skipped, what is missing is noticed. */
    void beginAgain(Collection<TopicPartition> partitions) {
        consumer.seekToBeginning(partitions);
    }

    /** Stops reading where facts are missing. */
    void stopAtLosses() {
        var stopped = new HashSet<>(progress.losses().keySet());
        stopped.retainAll(consumer.assignment());
        consumer.pause(stopped);
    }
}
