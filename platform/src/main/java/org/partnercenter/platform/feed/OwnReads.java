package org.partnercenter.platform.feed;

import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.web.ReadBarrier;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets a caller read its own writes: a read waits until every view of this service that consumes
 * the written context contains what the token names, on whichever instance it was applied.
 */
public final class OwnReads implements ReadBarrier {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final long FIRST_LOOK = Duration.ofMillis(5).toNanos();
    private static final long LAST_LOOK = Duration.ofMillis(50).toNanos();

    private final JdbcClient db;
    private final Collection<View> views;
    private final Set<AwaitedFacts> waiting = ConcurrentHashMap.newKeySet();

    OwnReads(JdbcClient db, Collection<View> views) {
        this.db = db;
        this.views = List.copyOf(views);
    }

    @Override
    public void await(String consistencyToken) {
        await(ConsistencyToken.parse(consistencyToken), LONGEST);
    }

    /**
     * Waits until the views contain what the token names; at once when no view consumes its
     * contexts.
     *
     * @throws Rejection 503 {@code VIEW_BEHIND} with Retry-After when the time is over, at most
     *     five seconds
     */
    public void await(ConsistencyToken token, Duration timeout) {
        var awaited = new AwaitedFacts();
        for (View view : views) {
            for (StreamPosition position : token.positions()) {
                if (view.contexts().contains(position.context())) {
                    awaited.add(view.name(), position);
                }
            }
        }
        if (!awaited.areThere()) {
            waiting.add(awaited);
            try {
                await(awaited, timeout.compareTo(LONGEST) < 0 ? timeout : LONGEST);
            } finally {
                waiting.remove(awaited);
            }
        }
    }

    private void await(AwaitedFacts awaited, Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        long pause = FIRST_LOOK;
        while (true) {
            awaited.look(this::contains);
            long left = deadline - System.nanoTime();
            if (awaited.areThere(Math.min(pause, left))) {
                return;
            }
            if (left <= 0) {
                throw Rejection.unavailable(
                        "VIEW_BEHIND",
                        "What you wrote cannot be read yet: repeat the request.",
                        RETRY_AFTER);
            }
            pause = Math.min(LAST_LOOK, pause * 2);
        }
    }

    /** Hears what a live view has committed in this instance. */
    void applied(String view, Sifted sifted) {
        waiting.forEach(awaited -> awaited.applied(view, sifted));
    }

    private boolean contains(String view, StreamPosition position) {
        return db.sql(
                        """
                        select exists (select from %s.feed_sequence
                                       where context = ? and aggregate_id = ? and sequence >= ?)
                           and not exists (select from feed_dead_letter l
                                           join view_generation g on g.feed = l.feed and g.state = 'LIVE'
                                           where g.view = ? and l.context = ? and l.aggregate_id = ?
                                             and l.sequence <= ?)\
                        """
                                .formatted(FeedName.schemaOf(view)))
                .params(
                        position.context(),
                        position.aggregateId(),
                        position.sequence(),
                        view,
                        position.context(),
                        position.aggregateId(),
                        position.sequence())
                .query(Boolean.class)
                .single();
    }
}
