package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.Rejection;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

class RebuildIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void a_rebuilt_view_is_the_same_and_readers_never_see_less_than_before() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            for (int customer = 0; customer < 200; customer++) {
                topic.publish("c" + customer, 0, 9);
            }
            topic.flush();
            Soon.is(2_000L, database::facts);
            var before = database.tally();
            var stop = new AtomicBoolean();
            var reader = CompletableFuture.supplyAsync(() -> readUntil(stop));
            instance.rebuild();
            Soon.is(List.of("tally.2 LIVE"), this::active);
            Soon.is(List.of(), this::leftovers);
            stop.set(true);
            assertThat(reader.get()).isEqualTo("read on, and never less");
            assertThat(database.tally()).isEqualTo(before);
            assertThat(
                            database.count(
                                    "select count(*) from pg_indexes where schemaname = 'tally' and"
                                            + " indexname = 'tally_facts'"))
                    .isEqualTo(1);
            topic.publish("c0", 10, 10);
            topic.flush();
            Soon.is(2_001L, database::facts);
        }
    }

    @Test
    void facts_that_come_during_a_rebuild_are_in_both_generations() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(1L, database::facts);
            var publishing = new AtomicBoolean(true);
            var publisher =
                    CompletableFuture.supplyAsync(() -> {
                        int sequence = 1;
                        while (publishing.get()) {
                            topic.publish("ann", sequence, sequence);
                            sequence++;
                            pause();
                        }
                        return sequence;
                    });
            instance.rebuild();
            Soon.is(List.of("tally.2 LIVE"), this::active);
            publishing.set(false);
            long published = publisher.get();
            topic.flush();
            Soon.is(published, database::facts);
        }
    }

    @Test
    void one_rebuild_at_a_time() throws Exception {
        var gate = new CountDownLatch(1);
        try (var instance =
                new FeedInstance(database)
                        .withTally(1, _ -> await(gate), topic.context())
                        .start()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            instance.rebuild();
            assertThatThrownBy(instance::rebuild)
                    .isInstanceOf(Rejection.class)
                    .extracting("code")
                    .isEqualTo("REBUILD_UNDER_WAY");
            gate.countDown();
            Soon.is(List.of("tally.2 LIVE"), this::active);
        }
    }

    @Test
    void a_generation_that_is_given_up_is_written_no_more() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(1L, database::facts);
            var writer =
                    new FeedLedger(
                            "tally.1", instance.db(), instance.get(FeedSessions.class).open());
            assertThat(writer.inTransaction(writer::enterView).live()).isTrue();
            instance.rebuild();
            Soon.is(List.of("tally.2 LIVE"), this::active);
            assertThatThrownBy(() -> writer.inTransaction(writer::enterView))
                    .isInstanceOf(FeedPositions.Fenced.class);
        }
    }

    @Test
    void newer_code_rebuilds_its_view_by_itself() throws Exception {
        topic.publish("ann", 0, 4);
        topic.flush();
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            Soon.is(5L, database::facts);
        }
        try (var _ = new FeedInstance(database).withTally(2, _ -> {}, topic.context()).start()) {
            Soon.is(List.of("tally.2 LIVE"), this::active);
            assertThat(database.tally()).containsExactly("ann=5@4");
        }
    }

    @Test
    void older_code_leaves_a_newer_view_alone() throws Exception {
        try (var _ = new FeedInstance(database).withTally(2, _ -> {}, topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(1L, database::facts);
            try (var older = new FeedInstance(database).withTally(topic.context()).start()) {
                topic.publish("ann", 1, 1);
                topic.flush();
                Soon.is(2L, database::facts);
                assertThat(active()).containsExactly("tally.1 LIVE");
                assertThat(older.count("partner.center.feed.applied")).isZero();
            }
        }
    }

    @Test
    void a_generation_that_cannot_take_what_the_live_one_has_is_not_switched_to() throws Exception {
        var failing = new AtomicBoolean();
        try (var instance =
                new FeedInstance(database)
                        .withTally(
                                1,
                                _ -> {
                                    if (failing.get()) {
                                        throw new IllegalStateException("broken code");
                                    }
                                },
                                topic.context())
                        .start()) {
            topic.publish("ann", 0, 1);
            topic.flush();
            Soon.is(2L, database::facts);
            failing.set(true);
            instance.rebuild();
            Soon.is(
                    2L,
                    () ->
                            database.count(
                                    "select count(*) from feed_dead_letter where feed ="
                                            + " 'tally.2'"));
            failing.set(false);
            assertThat(active()).containsExactly("tally.1 LIVE", "tally.2 BUILDING");
            assertThat(database.tally()).containsExactly("ann=2@1");
            instance.desk().retry("tally.2", new AggregateKey(topic.context(), "ann"));
            Soon.is(List.of("tally.2 LIVE"), this::active);
            assertThat(database.tally()).containsExactly("ann=2@1");
        }
    }

    private String readUntil(AtomicBoolean stop) {
        var last = new AtomicLong();
        try (var connection = DriverManager.getConnection(database.url());
                var query = connection.prepareStatement("select sum(facts) from tally.tally")) {
            while (!stop.get()) {
                try (var row = query.executeQuery()) {
                    row.next();
                    if (row.getLong(1) < last.get()) {
                        return "saw %d after %d".formatted(row.getLong(1), last.get());
                    }
                    last.set(row.getLong(1));
                }
            }
            return "read on, and never less";
        } catch (SQLException failed) {
            return failed.toString();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        LockSupport.parkNanos(1_000_000);
    }

    private List<String> active() {
        return database.db()
                .sql(
                        "select feed || ' ' || state from view_generation where state <> 'RETIRED'"
                                + " order by feed")
                .query(String.class)
                .list();
    }

    private List<String> leftovers() {
        return database.db()
                .sql(
                        """
                        select nspname from pg_namespace where nspname like 'tally\\_%'
                        union all select feed from feed_position where feed = 'tally.1'
                        union all select feed from view_generation where state = 'RETIRED' and schema_name is not null\
                        """)
                .query(String.class)
                .list();
    }
}
