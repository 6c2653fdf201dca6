package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Kafka;

import java.util.List;

class FeedKilledIT {
    private static final int CUSTOMERS = 20;
    private static final int FACTS = 500;

    private final FeedDatabase database = new FeedDatabase();
    private final FactsTopic topic = new FactsTopic();

    @AfterEach
    void close() {
        topic.close();
        database.close();
    }

    @Test
    void a_feed_that_is_killed_again_and_again_loses_nothing_and_doubles_nothing()
            throws Exception {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            topic.publish("c" + (10 + customer), 0, FACTS - 1);
        }
        topic.flush();
        new FeedInstance(database).withTally(topic.context()).start().close();
        long killedAt = 0;
        for (int kill = 1; kill <= 3; kill++) {
            try (var _ =
                    new FeedProcess(
                            database,
                            database.name() + kill,
                            Kafka.shared().bootstrapServers(),
                            topic.context())) {
                long goal = killedAt + 500;
                Soon.is(true, () -> database.facts() > goal);
            }
            killedAt = database.facts();
        }
        assertThat(killedAt).isLessThan(CUSTOMERS * FACTS);
        try (var _ = new FeedInstance(database).withTally(topic.context()).start()) {
            Soon.is((long) CUSTOMERS * FACTS, database::facts);
        }
        assertThat(database.tally().stream().map(row -> row.replaceFirst(".*=", "")).distinct())
                .isEqualTo(List.of(FACTS + "@" + (FACTS - 1)));
    }
}
