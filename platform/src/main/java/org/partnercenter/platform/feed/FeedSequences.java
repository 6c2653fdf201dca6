package org.partnercenter.platform.feed;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The last sequence handled of each aggregate. The table lies in the schema of the feed's own
 * search path: a view's sequences come and go with its tables.
 */
final class FeedSequences {
    static final String TABLE =
            """
            create table feed_sequence (
                context      text   not null,
                aggregate_id text   not null,
                sequence     bigint not null,
                primary key (context, aggregate_id)
            ) with (fillfactor = 80)\
            """;

    private final JdbcClient db;

    FeedSequences(JdbcClient db) {
        this.db = db;
    }

    /** What is known of these aggregates; an aggregate never seen is absent. */
    Map<AggregateKey, Long> read(Collection<AggregateKey> aggregates) {
        var known = new HashMap<AggregateKey, Long>(aggregates.size() * 2);
        db.sql(
                        """
                        select s.context, s.aggregate_id, s.sequence
                        from unnest(?, ?) as k (context, aggregate_id)
                        join feed_sequence s using (context, aggregate_id)\
                        """)
                .params(contexts(aggregates), ids(aggregates))
                .query(row -> {
                    known.put(new AggregateKey(row.getString(1), row.getString(2)), row.getLong(3));
                });
        return known;
    }

    void write(SortedMap<AggregateKey, Long> sequences) {
        if (!sequences.isEmpty()) {
            db.sql(
                            """
                            insert into feed_sequence (context, aggregate_id, sequence)
                            select * from unnest(?, ?, ?)
                            on conflict (context, aggregate_id) do update set sequence = excluded.sequence\
                            """)
                    .params(values(sequences))
                    .update();
        }
    }

    /**
     * Writes sequences where others were assumed.
     *
     * @param assumed what was there before, -1 for an aggregate never seen
     * @return whether it was
     */
    boolean replace(Map<AggregateKey, Long> assumed, SortedMap<AggregateKey, Long> sequences) {
        if (sequences.isEmpty()) {
            return true;
        }
        var keys = sequences.keySet().iterator();
        return db.sql(
                        """
                        insert into feed_sequence (context, aggregate_id, sequence)
                        select * from unnest(?, ?, ?)
                        on conflict (context, aggregate_id) do update set sequence = excluded.sequence
                        returning coalesce(old.sequence, -1)\
                        """)
                .params(values(sequences))
                .query((ResultSet rows) -> {
                    boolean asAssumed = true;
                    while (rows.next()) {
                        long before = assumed.getOrDefault(keys.next(), -1L);
                        asAssumed &= rows.getLong(1) == before;
                    }
                    return asAssumed;
                });
    }

    private static List<Object> values(SortedMap<AggregateKey, Long> sequences) {
        return List.of(
                contexts(sequences.keySet()),
                ids(sequences.keySet()),
                sequences.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static String[] contexts(Collection<AggregateKey> aggregates) {
        return aggregates.stream().map(AggregateKey::context).toArray(String[]::new);
    }

    private static String[] ids(Collection<AggregateKey> aggregates) {
        return aggregates.stream().map(AggregateKey::id).toArray(String[]::new);
    }
}
