package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.StreamPosition;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FeedInstancesIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void two_instances_share_the_partitions_and_the_one_that_stays_takes_over() throws Exception {
        try (var stays = new FeedInstance(database).withTally(topic.context()).start()) {
            try (var leaves = new FeedInstance(database).withTally(topic.context()).start()) {
                Soon.is(
                        List.of(1, 2),
                        () -> Stream.of(owned(stays), owned(leaves)).sorted().toList());
                publishToEveryPartition(0, 9);
                Soon.is(30L, database::facts);
                Soon.is(
                        List.of(10.0, 20.0),
                        () -> Stream.of(applied(stays), applied(leaves)).sorted().toList());
            }
            publishToEveryPartition(10, 19);
            Soon.is(60L, database::facts);
            Soon.is(3, () -> owned(stays));
        }
    }

    @Test
    void a_read_sees_what_another_instance_has_applied() throws Exception {
        try (var one = new FeedInstance(database).withTally(topic.context()).start();
                var other = new FeedInstance(database).withTally(topic.context()).start()) {
            Soon.is(List.of(1, 2), () -> Stream.of(owned(one), owned(other)).sorted().toList());
            publishToEveryPartition(0, 9);
            var token = tokenOfEveryPartition(9);
            Soon.is(true, () -> one.sees(token));
            Soon.is(true, () -> other.sees(token));
            assertThat(database.facts()).isEqualTo(30);
        }
    }

    @Test
    void two_instances_rebuild_a_view_together_and_switch_once() throws Exception {
        try (var one = new FeedInstance(database).withTally(topic.context()).start();
                var other = new FeedInstance(database).withTally(topic.context()).start()) {
            publishToEveryPartition(0, 99);
            Soon.is(300L, database::facts);
            var before = database.tally();
            one.rebuild();
            Soon.is(
                    1L,
                    () ->
                            database.count(
                                    "select count(*) from view_generation where feed = 'tally.2'"
                                            + " and state = 'LIVE'"));
            assertThat(database.tally()).isEqualTo(before);
            Soon.is(List.of("tally.2"), () -> feeds(one));
            Soon.is(List.of("tally.2"), () -> feeds(other));
            publishToEveryPartition(100, 109);
            Soon.is(330L, database::facts);
        }
    }

    @Test
    void who_does_not_know_the_position_writes_nothing() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 4);
            topic.flush();
            Soon.is(List.of("ann=5@4"), database::tally);
            var ledger =
                    new FeedLedger(
                            "tally.1", instance.db(), instance.get(FeedSessions.class).open());
            var partition = positions().keySet().iterator().next();
            var stale = Map.of(partition, 0L);
            var batch =
                    List.<Received>of(
                            new Received.Heard(
                                    Records.of(topic.context(), partition, 0, "zoe", 0),
                                    partition,
                                    Records.header(topic.context(), "zoe", 0),
                                    null,
                                    null));
            assertThatThrownBy(() ->
                            ledger.inTransaction(() -> {
                                var sifted = ledger.sift(batch, ledger.enterView());
                                ledger.record(stale, sifted);
                                return sifted;
                            }))
                    .isInstanceOf(FeedPositions.Fenced.class);
            assertThat(
                            database.count(
                                    "select count(*) from tally.feed_sequence where aggregate_id ="
                                            + " 'zoe'"))
                    .isZero();
        }
    }

    @Test
    void a_position_that_somebody_else_has_moved_is_read_again() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 4);
            topic.flush();
            Soon.is(List.of("ann=5@4"), database::tally);
            database.db()
                    .sql("update feed_position set next_offset = 2 where next_offset = 5")
                    .update();
            topic.publish("ann", 5, 6);
            topic.flush();
            Soon.is(List.of("ann=7@6"), database::tally);
            Soon.is(3.0, () -> instance.count("partner.center.feed.repeats"));
        }
    }

    private Map<TopicPartition, Long> positions() {
        var positions = new FeedPositions(database.db()).of("tally.1");
        positions.values().removeIf(offset -> offset == 0);
        return positions;
    }

    private void publishToEveryPartition(int from, int to) throws Exception {
        for (int partition = 0; partition < FactsTopic.PARTITIONS; partition++) {
            topic.publish(FactsTopic.customerOf(partition, "c"), from, to);
        }
        topic.flush();
    }

    private ConsistencyToken tokenOfEveryPartition(long sequence) {
        return new ConsistencyToken(
                IntStream.range(0, FactsTopic.PARTITIONS)
                        .mapToObj(partition ->
                                new StreamPosition(
                                        topic.context(),
                                        FactsTopic.customerOf(partition, "c"),
                                        sequence))
                        .toList());
    }

    private static List<String> feeds(FeedInstance instance) {
        return instance.get(Feeds.class).running().stream().map(RunningFeed::name).toList();
    }

    private static double applied(FeedInstance instance) {
        return instance.count("partner.center.feed.applied");
    }

    private static Integer owned(FeedInstance instance) {
        return instance.get(Feeds.class).running().stream()
                .mapToInt(feed -> feed.positions().size())
                .sum();
    }
}
