package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The facts that could not be handled and those that wait behind them, in PostgreSQL. */
final class DeadLetters {
    private final JdbcClient db;

    DeadLetters(JdbcClient db) {
        this.db = db;
    }

    /**
     * Which of these aggregates have letters. Locks them: whoever is draining an aggregate comes
     * first or last, never in between.
     */
    Set<AggregateKey> holding(String feed, Collection<AggregateKey> aggregates) {
        var holding = new HashSet<AggregateKey>();
        db.sql(
                        """
                        select context, aggregate_id from feed_dead_letter
                        where feed = ? and (context, aggregate_id) in (select * from unnest(?, ?))
                        order by id for update\
                        """)
                .params(
                        feed,
                        aggregates.stream().map(AggregateKey::context).toArray(String[]::new),
                        aggregates.stream().map(AggregateKey::id).toArray(String[]::new))
                .query(row -> {
                    holding.add(new AggregateKey(row.getString(1), row.getString(2)));
                });
        return holding;
    }

    void add(String feed, List<Letter> letters) {
        letters.forEach(letter -> add(feed, letter));
    }

    private void add(String feed, Letter letter) {
        var header = letter.received().header();
        var record = letter.received().record();
        var cause = letter.cause();
        db.sql(
                        """
                        insert into feed_dead_letter
                            (feed, context, aggregate_id, sequence, fact_id, fact_type, topic, partition,
                             record_offset, headers, payload, cause_type, cause, attempts)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?, ?, ?)\
                        """)
                .param(feed)
                .param(header.context())
                .param(header.aggregateId())
                .param(header.sequence())
                .param(header.id())
                .param(header.type())
                .param(record.topic())
                .param(record.partition())
                .param(record.offset())
                .param(headers(record.headers()))
                .param(record.value() == null ? new byte[0] : record.value())
                .param(cause == null ? null : Causes.typeOf(cause))
                .param(cause == null ? null : Causes.describe(cause))
                .param(cause == null ? 0 : 1)
                .update();
    }

    /** The letter to handle next, held against others until the transaction ends. */
    Optional<StoredLetter> first(String feed, AggregateKey aggregate) {
        return db.sql(
                        StoredLetter.COLUMNS
                                + "where feed = ? and context = ? and aggregate_id = ?"
                                + " order by sequence limit 1 for update")
                .params(feed, aggregate.context(), aggregate.id())
                .query(StoredLetter::row)
                .optional();
    }

    int remove(long id) {
        return db.sql("delete from feed_dead_letter where id = ?").param(id).update();
    }

    /** What was given up, and whether others waited behind it. */
    record Dropped(String feed, AggregateKey aggregate, long sequence, boolean wasFirst) {}

    Optional<Dropped> drop(long id) {
        return db.sql(
                        """
                        delete from feed_dead_letter d where id = ?
                        returning feed, context, aggregate_id, sequence, not exists (
                            select from feed_dead_letter f
                            where f.feed = d.feed and f.context = d.context
                              and f.aggregate_id = d.aggregate_id and f.sequence < d.sequence)\
                        """)
                .param(id)
                .query((row, _) ->
                        new Dropped(
                                row.getString(1),
                                new AggregateKey(row.getString(2), row.getString(3)),
                                row.getLong(4),
                                row.getBoolean(5)))
                .optional();
    }

    /** Whether a generation could not handle facts that the live one could. */
    boolean exceedLive(ViewGeneration generation) {
        return db.sql(
                        """
                        select exists (
                            select from feed_dead_letter n where n.feed = ? and not exists (
                                select from feed_dead_letter l
                                join view_generation g on g.feed = l.feed and g.state = 'LIVE'
                                where g.view = ? and l.context = n.context
                                  and l.aggregate_id = n.aggregate_id))\
                        """)
                .params(generation.feed(), generation.view())
                .query(Boolean.class)
                .single();
    }

    long count(String feed, AggregateKey aggregate) {
        return db.sql(
                        "select count(*) from feed_dead_letter where feed = ? and context = ? and"
                                + " aggregate_id = ?")
                .params(feed, aggregate.context(), aggregate.id())
                .query(Long.class)
                .single();
    }

    /** Notes on the aggregate's first letter that it could not be handled once more. */
    void failedAgain(String feed, AggregateKey aggregate, Throwable cause) {
        db.sql(
                        """
                        update feed_dead_letter
                        set attempts = attempts + 1, last_failed_at = now(), cause_type = ?, cause = ?
                        where id = (select id from feed_dead_letter
                                    where feed = ? and context = ? and aggregate_id = ?
                                    order by sequence limit 1)\
                        """)
                .params(
                        Causes.typeOf(cause),
                        Causes.describe(cause),
                        feed,
                        aggregate.context(),
                        aggregate.id())
                .update();
    }

    private static String headers(Iterable<Header> headers) {
        var values = new LinkedHashMap<String, String>();
        headers.forEach(header -> {
            if (header.value() != null) {
                values.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return Json.mapper().writeValueAsString(values);
    }
}
