package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far one consumer has got in its partitions: what it last saw committed in PostgreSQL, and
 * where it had to stop. Written by the consumer's thread, read by health and metrics.
 */
final class FeedProgress {
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Loss> losses = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Loss> alarms = new ConcurrentHashMap<>();
    private final FeedMeters meters;

    FeedProgress(FeedMeters meters) {
        this.meters = meters;
    }

    Map<TopicPartition, Long> positions() {
        return positions;
    }

    /** Where it does not go on. */
    Map<TopicPartition, Loss> losses() {
        return losses;
    }

    /** Where facts are missing, until it has got past them; also while it looks again. */
    Map<TopicPartition, Loss> alarms() {
        return alarms;
    }

    /** What may be handled of a batch: nothing of a partition that is stopped. */
    List<Received> open(List<Received> batch) {
        return losses.isEmpty()
                ? batch
                : batch.stream()
                        .filter(received -> !losses.containsKey(received.partition()))
                        .toList();
    }

    void located(Map<TopicPartition, Long> at) {
        positions.putAll(at);
        losses.keySet().removeAll(at.keySet());
    }

    void forget(Collection<TopicPartition> partitions) {
        positions.keySet().removeAll(partitions);
        losses.keySet().removeAll(partitions);
        alarms.keySet().removeAll(partitions);
    }

    void committed(Sifted sifted) {
        positions.putAll(sifted.positions());
        losses.putAll(sifted.losses());
        alarms.values().removeIf(this::isPast);
        alarms.putAll(sifted.losses());
        meters.committed(sifted);
    }

    private boolean isPast(Loss loss) {
        return positions.getOrDefault(loss.partition(), 0L) > loss.offset();
    }
}
