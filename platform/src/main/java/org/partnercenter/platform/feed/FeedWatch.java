package org.partnercenter.platform.feed;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How far all instances together have got, looked up about once a second: where the topics end, how
 * many dead letters there are.
 */
final class FeedWatch {
    private static final long EVERY = Duration.ofMillis(900).toNanos();

    private final JdbcClient db;
    private final TopicEnds ends;
    private final FeedPositions positions;
    private final Set<String> contexts;
    private volatile Map<String, Long> letters = Map.of();
    private long lookedAt = System.nanoTime() - EVERY;

    FeedWatch(JdbcClient db, TopicEnds ends, Set<String> contexts) {
        this.db = db;
        this.ends = ends;
        this.contexts = Set.copyOf(contexts);
        this.positions = new FeedPositions(db);
    }

    void look() {
        if (System.nanoTime() - lookedAt >= EVERY) {
            letters = countLetters();
            ends.refresh(contexts);
            lookedAt = System.nanoTime();
        }
    }

    TopicEnds ends() {
        return ends;
    }

    /** How many published facts the feed has not handled. */
    long lagOf(String feed, Collection<String> contexts) {
        return ends.lagOf(contexts, positions.of(feed));
    }

    /** How many letters the feed has, as of the last look. */
    long lettersOf(String feed) {
        return letters.getOrDefault(feed, 0L);
    }

    private Map<String, Long> countLetters() {
        var counts = new HashMap<String, Long>();
        db.sql("select feed, count(*) from feed_dead_letter group by feed")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return Map.copyOf(counts);
    }
}
