package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnercenter.localrun.servers.Kafka;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DeadlockLoserDataAccessException;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

class FeedOutageIT {
    private final FeedDatabase database = new FeedDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_failure_that_passes_is_tried_again_and_nothing_is_lost_or_doubled() throws Exception {
        var attempts = new AtomicInteger();
        try (var topic = new FactsTopic();
                var _ =
                        new FeedInstance(database)
                                .withTally(
                                        1,
                                        _ -> {
                                            if (attempts.incrementAndGet() < 4) {
                                                throw new DeadlockLoserDataAccessException(
                                                        "deadlock", new SQLException("x", "40P01"));
                                            }
                                        },
                                        topic.context())
                                .start()) {
            topic.publish("ann", 0, 9);
            topic.flush();
            Soon.is(List.of("ann=10@9"), database::tally);
            assertThat(attempts.get()).isGreaterThanOrEqualTo(4);
            assertThat(database.count("select count(*) from feed_dead_letter")).isZero();
        }
    }

    @Test
    void a_connection_that_is_cut_in_the_middle_of_a_batch_only_delays_it() throws Exception {
        var cut = new AtomicInteger();
        var instance = new FeedInstance(database);
        try (var topic = new FactsTopic()) {
            instance.withTally(
                            1,
                            _ -> {
                                if (cut.getAndIncrement() < 2) {
                                    instance.db()
                                            .sql("select pg_terminate_backend(pg_backend_pid())")
                                            .query((_, _) -> true)
                                            .list();
                                }
                            },
                            topic.context())
                    .start();
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(List.of("ann=1@0"), database::tally);
            topic.publish("ann", 1, 9);
            topic.flush();
            Soon.is(List.of("ann=10@9"), database::tally);
            assertThat(database.count("select count(*) from feed_dead_letter")).isZero();
        } finally {
            instance.close();
        }
    }

    @Test
    void postgres_that_is_away_at_the_start_or_later_is_waited_for() throws Exception {
        try (var topic = new FactsTopic()) {
            topic.publish("ann", 0, 4);
            topic.flush();
            database.goAway();
            try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
                Soon.is(Status.OUT_OF_SERVICE, () -> instance.health().getStatus());
                database.comeBack();
                Soon.is(Status.UP, () -> instance.health().getStatus());
                Soon.is(List.of("ann=5@4"), database::tally);
                database.goAway();
                topic.publish("ann", 5, 9);
                topic.flush();
                Soon.is(Status.OUT_OF_SERVICE, () -> instance.health().getStatus());
                database.comeBack();
                Soon.is(List.of("ann=10@9"), database::tally);
            }
        } finally {
            database.comeBack();
        }
    }

    @Test
    void kafka_that_is_away_at_the_start_or_later_is_waited_for(@TempDir Path directory)
            throws Exception {
        int port = freePort();
        var servers = "127.0.0.1:" + port;
        try (var instance =
                new FeedInstance(database)
                        .with("partner-center.kafka.bootstrap-servers", servers)) {
            instance.withTally("feed-outage").start();
            Soon.is(Status.OUT_OF_SERVICE, () -> instance.health().getStatus());
            try (var _ = Kafka.start(directory, port);
                    var topic = new FactsTopic(servers, "feed-outage")) {
                topic.publish("ann", 0, 4);
                topic.flush();
                Soon.is(List.of("ann=5@4"), database::tally);
                Soon.is(Status.UP, () -> instance.health().getStatus());
            }
            Soon.is(Status.OUT_OF_SERVICE, () -> instance.health().getStatus());
            try (var _ = Kafka.start(directory, port);
                    var topic = new FactsTopic(servers, "feed-outage")) {
                topic.publish("ann", 5, 9);
                topic.flush();
                Soon.is(List.of("ann=10@9"), database::tally);
            }
        }
    }

    /** One below those that the system lends to clients: nobody takes it while Kafka is away. */
    private static int freePort() throws IOException {
        int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
        try (var _ = new ServerSocket(port)) {
            return port;
        } catch (BindException _) {
            return freePort();
        }
    }
}
