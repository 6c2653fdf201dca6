package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.partnercenter.platform.feed.Received.Heard;
import org.partnercenter.platform.feed.Received.Passed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A batch told apart by the sequences of its aggregates: what is next, what waits behind a dead
 * letter, how many are repeats, and where facts are missing. A partition with a loss ends there.
 */
final class Sifted {
    private final List<Heard> fresh = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final SortedMap<AggregateKey, Long> sequences = new TreeMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Loss> losses = new HashMap<>();
    private final Set<AggregateKey> waitingBehind = new TreeSet<>();
    private int repeats;
    private long lastPublishedAt;

    /**
     * @param known the last sequence handled of each aggregate, absent for one never seen
     * @param blocked the aggregates with dead letters
     */
    static Sifted of(
            List<Received> batch, Map<AggregateKey, Long> known, Set<AggregateKey> blocked) {
        var sifted = new Sifted();
        for (Received received : batch) {
            if (!sifted.losses.containsKey(received.partition())) {
                switch (received) {
                    case Heard heard -> sifted.take(heard, known, blocked);
                    case Passed passed -> sifted.moveBehind(passed);
                }
            }
        }
        return sifted;
    }

    private void moveBehind(Received received) {
        positions.put(received.partition(), received.offset() + 1);
        lastPublishedAt = received.publishedAt();
    }

    private void take(Heard received, Map<AggregateKey, Long> known, Set<AggregateKey> blocked) {
        var aggregate = received.header().aggregate();
        long found = received.header().sequence();
        var inBatch = sequences.get(aggregate);
        long last = inBatch == null ? known.getOrDefault(aggregate, -1L) : inBatch;
        if (found > last + 1) {
            losses.put(
                    received.partition(),
                    new Loss(received.partition(), received.offset(), aggregate, last + 1, found));
            return;
        }
        moveBehind(received);
        if (found <= last) {
            repeats++;
            return;
        }
        sequences.put(aggregate, found);
        if (blocked.contains(aggregate)) {
            letters.add(Letter.behind(received));
            waitingBehind.add(aggregate);
        } else {
            fresh.add(received);
        }
    }

    /** Turns a fresh fact into a dead letter. */
    void giveUp(Letter letter) {
        if (fresh.remove(letter.received())) {
            letters.add(letter);
        }
    }

    /** Whether that fact of the aggregate, and all before it, are handled and none is a letter. */
    boolean contains(AggregateKey aggregate, long sequence) {
        var last = sequences.get(aggregate);
        return last != null
                && last >= sequence
                && letters.stream()
                        .noneMatch(
                                letter -> letter.received().header().aggregate().equals(aggregate));
    }

    List<Heard> fresh() {
        return fresh;
    }

    /** What is handed over: the fresh facts of types that this version knows. */
    List<Delivery> deliveries() {
        var deliveries = new ArrayList<Delivery>(fresh.size());
        for (Heard received : fresh) {
            var delivery = received.delivery();
            if (delivery != null) {
                deliveries.add(delivery);
            }
        }
        return deliveries;
    }

    List<Letter> letters() {
        return letters;
    }

    /** The aggregates whose facts wait behind letters of earlier batches. */
    Set<AggregateKey> waitingBehind() {
        return waitingBehind;
    }

    SortedMap<AggregateKey, Long> sequences() {
        return sequences;
    }

    Map<TopicPartition, Long> positions() {
        return positions;
    }

    Map<TopicPartition, Loss> losses() {
        return losses;
    }

    int repeats() {
        return repeats;
    }

    /** When the last of them was published, in milliseconds; 0 when there is none. */
    long lastPublishedAt() {
        return lastPublishedAt;
    }
}
