package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Header;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)\
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
