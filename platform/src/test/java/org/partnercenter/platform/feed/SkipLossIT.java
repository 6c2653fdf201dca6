package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.FactTypes;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Set;

@ServiceTest(classes = SkipLossIT.Service.class, properties = "partner-center.feed.group=skip-loss")
class SkipLossIT {
    private static final FactsTopic TOPIC = new FactsTopic();

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    @Configuration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        View tally(JdbcClient db) {
            return new TallyView(db, Set.of(TOPIC.context()), 1, _ -> {});
        }
    }

    @Test
    void a_feed_reads_on_behind_a_fact_that_came_too_early_when_all_is_told_again()
            throws Exception {
        var eve = FactsTopic.customerOf(2, "eve");
        TOPIC.publish(eve, 0, 0);
        TOPIC.publish(eve, 2, 2);
        TOPIC.flush();
        Soon.is(202, () -> skip(stoppedAt()).status());
        TOPIC.publish(eve, 0, 2);
        TOPIC.flush();

        Soon.is(
                "2",
                () ->
                        db.sql("select sequence from tally.feed_sequence where aggregate_id = ?")
                                .param(eve)
                                .query(String.class)
                                .single());
        assertThat(skip(stoppedAt()).code()).isEqualTo("NO_LOSS_THERE");
        assertThat(skip(null).code()).isEqualTo("REQUIRED");
        assertThat(
                        new Api(port)
                                .as(Tokens.admin("sunbird"))
                                .post("/operations/customer/losses/skip", "{}")
                                .status())
                .isEqualTo(403);
    }

    private Api.Answer skip(@Nullable Long offset) {
        return new Api(port)
                .as(Tokens.platform())
                .post(
                        "/operations/customer/losses/skip",
                        "{\"feed\": \"tally.1\", \"topic\": \"%s\", \"partition\": 2, \"offset\": %s}"
                                .formatted(FactTypes.topicOf(TOPIC.context()), offset));
    }

    private long stoppedAt() {
        return db.sql(
                        """
                        select next_offset from feed_position
                        where feed = 'tally.1' and topic = ? and partition = 2\
                        """)
                .param(FactTypes.topicOf(TOPIC.context()))
                .query(Long.class)
                .single();
    }
}
