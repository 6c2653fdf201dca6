package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.springframework.dao.QueryTimeoutException;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

class ViewFeedIT {
    private static final String UNWANTED = "org.partnercenter.customer.MemberChanged.v1";

    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void every_fact_is_applied_once_however_often_it_is_published() throws Exception {
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 4);
            topic.publish("bob", 0, 0);
            topic.publish("ann", 2, 6);
            topic.publish("bob", 0, 1);
            topic.flush();
            Soon.is(List.of("ann=7@6", "bob=2@1"), database::tally);
            topic.publish("ann", 0, 7);
            topic.publish("bob", 1, 1);
            topic.publish("cid", 0, 0);
            topic.flush();
            Soon.is(List.of("ann=8@7", "bob=2@1", "cid=1@0"), database::tally);
        }
    }

    @Test
    void a_batch_that_takes_too_long_is_applied_in_smaller_ones() throws Exception {
        topic.publish("ann", 0, 9);
        topic.publish("bob", 0, 9);
        topic.flush();
        try (var _ =
                new FeedInstance(database)
                        .withTally(1, ViewFeedIT::takeTooLongIfMany, topic.context())
                        .start()) {
            Soon.is(List.of("ann=10@9", "bob=10@9"), database::tally);
        }
        assertThat(database.count("select count(*) from feed_dead_letter")).isZero();
    }

    private static void takeTooLongIfMany(List<Delivery> facts) {
        if (facts.size() > 3) {
            throw new QueryTimeoutException("too many", new SQLException("canceled", "57014"));
        }
    }

    @Test
    void a_feed_goes_on_where_it_ended() throws Exception {
        topic.publish("ann", 0, 4);
        topic.flush();
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            Soon.is(List.of("ann=5@4"), database::tally);
        }
        topic.publish("ann", 5, 9);
        topic.flush();
        try (var second = new FeedInstance(database).withTally(topic.context()).start()) {
            Soon.is(List.of("ann=10@9"), database::tally);
            assertThat(second.count("partner.center.feed.repeats")).isZero();
        }
    }

    @Test
    void a_type_that_is_not_known_is_passed_over_and_leaves_no_gap() throws Exception {
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.send("ann", 1, "org.partnercenter.customer.CustomerSang.v1", "?".getBytes());
            topic.publish("ann", 2, 2);
            topic.flush();
            Soon.is(List.of("ann=2@2"), database::tally);
        }
    }

    @Test
    void a_read_waits_for_what_its_token_names_and_not_longer() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.flush();
            Soon.is(true, () -> instance.sees(token("ann", 0)));
            assertThat(database.tally()).containsExactly("ann=1@0");
            var reads = instance.get(OwnReads.class);
            assertThatThrownBy(() -> reads.await(token("ann", 1), Set.of(), Duration.ofMillis(150)))
                    .isInstanceOf(Rejection.class)
                    .extracting("code")
                    .isEqualTo("VIEW_BEHIND");
        }
    }

    @Test
    void a_read_of_other_views_does_not_wait_for_this_one() {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            var reads = instance.get(OwnReads.class);
            reads.await(token("ann", 7), Set.of("other"), Duration.ZERO);
            assertThatThrownBy(() -> reads.await(token("ann", 7), Set.of("tally"), Duration.ZERO))
                    .isInstanceOf(Rejection.class);
        }
    }

    @Test
    void facts_that_nobody_wants_are_heard_and_hold_up_none_that_somebody_wants() throws Exception {
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            for (int sequence = 0; sequence < 3; sequence++) {
                topic.send("ann", sequence, UNWANTED, "not even JSON".getBytes(UTF_8));
            }
            topic.flush();
            Soon.is(3L, database::heard);
            topic.send("ann", 3, UNWANTED, "not even JSON".getBytes(UTF_8));
            topic.publish("ann", 4, 4);
            topic.flush();
            Soon.is(List.of("ann=1@4"), database::tally);
            assertThat(database.heard()).isEqualTo(5);
        }
    }

    @Test
    void a_context_that_no_view_consumes_makes_nobody_wait() {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            instance.get(OwnReads.class)
                    .await(
                            new ConsistencyToken(List.of(new StreamPosition("other", "ann", 7))),
                            Set.of(),
                            Duration.ZERO);
        }
    }

    private ConsistencyToken token(String customer, long sequence) {
        return new ConsistencyToken(
                List.of(new StreamPosition(topic.context(), customer, sequence)));
    }
}
