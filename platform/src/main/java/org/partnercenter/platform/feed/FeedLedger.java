package org.partnercenter.platform.feed;

import org.apache.kafka.common.TopicPartition;
import org.partnercenter.platform.feed.Received.Heard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What a feed remembers in PostgreSQL: positions, sequences and dead letters, all moved in the
 * transaction of what was handled.
 */
final class FeedLedger {
    private static final String ENTER_VIEW =
            """
            with generation as materialized (
                select schema_name, state from view_generation
                where feed = ? and state <> 'RETIRED' for share)
            select state = 'LIVE', exists (select from feed_dead_letter where feed = ?),
                set_config('search_path', schema_name || ', public', false)
            from generation\
            """;

    private static final String ENTER_PUBLIC =
            "select exists (select from feed_dead_letter where feed = ?),"
                    + " set_config('search_path', 'public', false)";

    private final String feed;
    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final FeedPositions positions;
    private final FeedSequences sequences;
    private final DeadLetters letters;

    FeedLedger(String feed, JdbcClient db, FeedSession transactions) {
        this.feed = feed;
        this.db = db;
        this.transactions = transactions;
        this.positions = new FeedPositions(db);
        this.sequences = new FeedSequences(db);
        this.letters = new DeadLetters(db);
    }

    <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }

    Map<TopicPartition, Long> positions(Set<TopicPartition> partitions) {
        return inTransaction(() -> positions.read(feed, partitions));
    }

    /** Points the session at the schema of a view's generation, which stays in this transaction. */
    Entered enterView() {
        return db.sql(ENTER_VIEW)
                .params(feed, feed)
                .query((row, _) -> new Entered(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(FeedPositions.Fenced::new);
    }

    Entered enterPublic() {
        return db.sql(ENTER_PUBLIC)
                .param(feed)
                .query((row, _) -> new Entered(true, row.getBoolean(1)))
                .single();
    }

    /**
     * Sifts a batch and writes what came of it; the caller's transaction then applies it. Usually
     * every fact is the next one of its aggregate, and writing the new sequences shows that the old
     * ones were as assumed.
     *
     * @throws Unexpected when they were not: the transaction has to start again, carefully
     */
    Sifted take(List<Received> batch, Map<TopicPartition, Long> from, Entered entered) {
        var assumed = new HashMap<AggregateKey, Long>(batch.size() * 2);
        for (Received received : batch) {
            if (received instanceof Heard(_, _, var header, _, _)) {
                assumed.putIfAbsent(header.aggregate(), header.sequence() - 1);
            }
        }
        var sifted = Sifted.of(batch, assumed, Set.of());
        if (entered.anyLetters() || !sifted.losses().isEmpty()) {
            return takeCarefully(batch, from, entered);
        }
        positions.advance(feed, from, sifted.positions());
        if (!sequences.replace(assumed, sifted.sequences())) {
            throw new Unexpected();
        }
        return sifted;
    }

    /** The same, reading the old sequences first. */
    Sifted takeCarefully(List<Received> batch, Map<TopicPartition, Long> from, Entered entered) {
        var sifted = sift(batch, entered);
        record(from, sifted);
        return sifted;
    }

    Sifted sift(List<Received> batch, Entered entered) {
        var aggregates = new TreeSet<AggregateKey>();
        for (Received received : batch) {
            if (received instanceof Heard(_, _, var header, _, _)) {
                aggregates.add(header.aggregate());
            }
        }
        // an aggregate with letters keeps its later facts waiting: reading them locks them
        Set<AggregateKey> blocked =
                entered.anyLetters() ? letters.holding(feed, aggregates) : Set.of();
        return Sifted.of(batch, sequences.read(aggregates), blocked);
    }

    /** Starts again when somebody has drained letters that facts were to wait behind. */
    void mustStillHold(Set<AggregateKey> blocked) {
        if (!blocked.isEmpty() && !letters.holding(feed, blocked).containsAll(blocked)) {
            throw new FeedPositions.Fenced();
        }
    }

    /** Writes what was sifted; the caller's transaction then applies it. */
    void record(Map<TopicPartition, Long> from, Sifted sifted) {
        positions.advance(feed, from, sifted.positions());
        sequences.write(sifted.sequences());
        letters.add(feed, sifted.letters());
    }

    /** Some sequence was not what it was assumed to be. */
    static final class Unexpected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unexpected() {
            super("a sequence is not the expected one", null, false, false);
        }
    }

    /**
     * What the transaction works on.
     *
     * @param live whether readers see it
     * @param anyLetters whether the feed has dead letters at all
     */
    record Entered(boolean live, boolean anyLetters) {}
}
