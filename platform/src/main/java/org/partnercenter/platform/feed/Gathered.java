package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a feed has read and not handled yet. Facts that it wants are handled at once. Of others
 * nothing has to be kept but that they are heard, which waits a little for more of them, unless
 * somebody waits for it.
 */
final class Gathered {
    private static final long LONGEST = Duration.ofMillis(400).toNanos();
    private static final int MOST = 500;

    private List<Received> facts = new ArrayList<>();
    private boolean wanted;
    private long since;

    void add(List<Received> read, long now) {
        if (facts.isEmpty()) {
            since = now;
        }
        facts.addAll(read);
        wanted = wanted || read.stream().anyMatch(Received::isWanted);
    }

    /** Forgets what belongs to other partitions: another consumer reads it again. */
    void keepOnly(Set<TopicPartition> partitions) {
        facts.removeIf(received -> !partitions.contains(received.partition()));
    }

    boolean isDue(long now, boolean awaited) {
        return !facts.isEmpty()
                && (wanted || awaited || facts.size() >= MOST || now - since >= LONGEST);
    }

    List<Received> take() {
        var taken = facts;
        forget();
        return taken;
    }

    void forget() {
        facts = new ArrayList<>();
        wanted = false;
    }
}
