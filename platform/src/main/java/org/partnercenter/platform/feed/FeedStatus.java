package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How one consumer of a feed is doing, told to the log once and to whoever asks. */
final class FeedStatus {
    private static final Logger LOG = LoggerFactory.getLogger(FeedStatus.class);

    private final String feed;
    private final FeedMeters meters;
    private final Set<Loss> reported = new HashSet<>();
    private volatile State state = State.STARTING;
    private volatile @Nullable String reason;

    /** What a consumer is doing. */
    enum State {
        STARTING,
        RUNNING,
        WAITING,
        STOPPED
    }

    FeedStatus(String feed, FeedMeters meters) {
        this.feed = feed;
        this.meters = meters;
    }

    State state() {
        return state;
    }

    /** Why it waits, or null. */
    @Nullable String reason() {
        return reason;
    }

    void running() {
        if (state != State.RUNNING) {
            if (state == State.WAITING) {
                LOG.info("The feed {} goes on", feed);
            }
            reason = null;
            state = State.RUNNING;
        }
    }

    void waiting(Throwable failure) {
        var cause = Causes.describe(failure);
        if (!cause.equals(reason) && !(failure instanceof FeedPositions.Fenced)) {
            LOG.warn("The feed {} waits and will try again: {}", feed, cause);
        }
        reason = cause;
        state = State.WAITING;
    }

    void stopped() {
        state = State.STOPPED;
    }

    /** Tells each loss once. */
    void report(Collection<Loss> losses) {
        for (Loss loss : losses) {
            if (reported.add(loss)) {
                meters.lost();
                LOG.error(
                        "Facts are missing: the feed {} stops {} at offset {}, where {} {} has"
                                + " sequence {} instead of {}",
                        feed,
                        loss.partition(),
                        loss.offset(),
                        loss.aggregate().context(),
                        loss.aggregate().id(),
                        loss.found(),
                        loss.expected());
            }
        }
    }

    /** The losses as an operator reads them, by partition. */
    static Map<String, String> describe(Map<TopicPartition, Loss> losses) {
        var lines = new java.util.TreeMap<String, String>();
        losses.forEach((partition, loss) ->
                lines.put(
                        partition.toString(),
                        "at offset %d %s %s has sequence %d instead of %d"
                                .formatted(
                                        loss.offset(),
                                        loss.aggregate().context(),
                                        loss.aggregate().id(),
                                        loss.found(),
                                        loss.expected())));
        return lines;
    }
}
