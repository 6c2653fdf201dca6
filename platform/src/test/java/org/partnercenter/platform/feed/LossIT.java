package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.util.List;

class LossIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void a_gap_stops_its_partition_and_raises_the_alarm_while_the_others_go_on() throws Exception {
        var ann = FactsTopic.customerOf(0, "ann");
        var amy = FactsTopic.customerOf(0, "amy");
        var bob = FactsTopic.customerOf(1, "bob");
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish(ann, 0, 2);
            topic.publish(ann, 4, 5);
            topic.publish(amy, 0, 0);
            topic.publish(bob, 0, 3);
            topic.flush();
            Soon.is(List.of(ann + "=3@2", bob + "=4@3"), database::tally);
            Soon.is(Status.DOWN, () -> instance.health().getStatus());
            assertThat(instance.health().getDetails().toString())
                    .contains(ann + " has sequence 4 instead of 3");
            Soon.is(1.0, () -> instance.count("partner.center.feed.losses"));
            topic.publish(bob, 4, 4);
            topic.flush();
            Soon.is(List.of(ann + "=3@2", bob + "=5@4"), database::tally);
        }
    }

    @Test
    void an_aggregate_begins_with_its_first_fact() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 1, 1);
            topic.flush();
            Soon.is(Status.DOWN, () -> instance.health().getStatus());
            assertThat(database.tally()).isEmpty();
        }
    }

    @Test
    void a_partition_that_was_stopped_goes_on_when_an_operator_has_mended_it() throws Exception {
        try (var instance = new FeedInstance(database).withTally(topic.context()).start()) {
            topic.publish("ann", 0, 0);
            topic.publish("ann", 2, 3);
            topic.flush();
            Soon.is(Status.DOWN, () -> instance.health().getStatus());
            database.db().sql("update tally.feed_sequence set sequence = 1").update();
            Soon.is(List.of("ann=3@3"), database::tally);
            Soon.is(Status.UP, () -> instance.health().getStatus());
            Soon.is(1.0, () -> instance.count("partner.center.feed.losses"));
        }
    }
}
