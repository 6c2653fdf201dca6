package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.StreamPosition;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@ServiceTest(
        classes = FeedOperationsIT.Service.class,
        properties = "partner-center.feed.group=feed-operations")
class FeedOperationsIT {
    private static final FactsTopic TOPIC = new FactsTopic();
    private static final Set<String> POISON = ConcurrentHashMap.newKeySet();
    private static final String LETTERS = "/operations/customer/dead-letters";
    private static final String VIEWS = "/operations/customer/views";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api operator;

    @Configuration
    @EnableAutoConfiguration
    static class Service {
        @Bean
        View tally(JdbcClient db) {
            return new TallyView(
                    db,
                    Set.of(TOPIC.context()),
                    1,
                    facts -> {
                        if (facts.stream()
                                .anyMatch(fact -> POISON.contains(fact.header().aggregateId()))) {
                            throw new IllegalStateException("poison");
                        }
                    });
        }
    }

    @BeforeEach
    void operator() {
        operator = new Api(port).as(Tokens.platform());
    }

    @Test
    void dead_letters_are_listed_page_by_page_retried_and_dropped() throws Exception {
        POISON.add("ann");
        POISON.add("amy");
        TOPIC.publish("ann", 0, 2);
        TOPIC.publish("amy", 0, 1);
        TOPIC.flush();
        Soon.is(5, () -> operator.get(LETTERS).json().path("items").size());
        var page = operator.get(LETTERS + "?limit=3&feed=tally.1");
        assertThat(page.json().path("items").size()).isEqualTo(3);
        assertThat(page.json().at("/items/0").propertyNames()).doesNotContain("payload", "headers");
        var next = page.json().path("next").asString();
        assertThat(
                        operator.get(LETTERS + "?limit=3&feed=tally.1&cursor=" + next)
                                .json()
                                .path("items")
                                .size())
                .isEqualTo(2);
        assertThat(operator.get(LETTERS + "?feed=reactions").json().path("items").size()).isZero();
        var latest = operator.get(LETTERS + "?sort=-letterId&count=exact&limit=2").json();
        assertThat(latest.path("total").asInt()).isEqualTo(5);
        assertThat(latest.at("/items/0/letterId").asLong())
                .isGreaterThan(latest.at("/items/1/letterId").asLong());

        POISON.remove("ann");
        var retried =
                operator.post(
                        LETTERS + "/retry",
                        "{\"feed\":\"tally.1\",\"aggregateContext\":\"%s\",\"aggregateId\":\"ann\"}"
                                .formatted(TOPIC.context()));
        assertThat(retried.status()).isEqualTo(200);
        assertThat(retried.json().path("handled").asInt()).isEqualTo(3);

        var first = operator.get(LETTERS).json().at("/items/0");
        assertThat(first.path("causeType").asString()).isEqualTo("java.lang.IllegalStateException");
        var dropped = operator.delete(LETTERS + "/" + first.path("letterId").asString());
        assertThat(dropped.status()).isEqualTo(200);
        assertThat(dropped.json().path("left").asInt()).isEqualTo(1);
        POISON.clear();
        var last = operator.get(LETTERS).json().at("/items/0/letterId").asString();
        assertThat(operator.delete(LETTERS + "/" + last).json().path("left").asInt()).isZero();
        assertThat(operator.delete(LETTERS + "/" + last).status()).isEqualTo(404);
        assertThat(operator.delete(LETTERS + "/x").status()).isEqualTo(404);
        assertThat(operator.get(LETTERS + "?cursor=x").code()).isEqualTo("INVALID_CURSOR");
    }

    @Test
    void a_retry_says_what_it_misses() {
        var incomplete = operator.post(LETTERS + "/retry", "{\"feed\":\"tally.1\"}");
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.json().path("errors").size()).isEqualTo(2);
        var unknown =
                operator.post(
                        LETTERS + "/retry",
                        "{\"feed\":\"none.1\",\"aggregateContext\":\"c\",\"aggregateId\":\"a\"}");
        assertThat(unknown.status()).isEqualTo(404);
        var unstorable =
                operator.post(
                        LETTERS + "/retry",
                        "{\"feed\":\"reactions\",\"aggregateContext\":\"c\",\"aggregateId\":\"a\\u0000\"}");
        assertThat(unstorable.code()).isEqualTo("INVALID_CHARACTERS");
        assertThat(operator.get(LETTERS + "?feed=%00").code()).isEqualTo("INVALID_VALUE");
    }

    @Test
    void a_view_is_rebuilt_on_demand() throws Exception {
        assertThat(operator.post(VIEWS + "/none/rebuild", "").status()).isEqualTo(404);
        var before = live();
        var started = operator.post(VIEWS + "/tally/rebuild", "");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("generation").asInt()).isEqualTo(before + 1);
        Soon.is(before + 1, this::live);
    }

    @Test
    void operators_alone_may_do_that() {
        var admin = new Api(port).as(Tokens.admin("sunbird"));
        assertThat(List.of(admin.get(LETTERS), admin.get(VIEWS), admin.delete(LETTERS + "/1")))
                .allMatch(answer -> answer.status() == 403);
        assertThat(admin.post(LETTERS + "/retry", "{}").status()).isEqualTo(403);
        assertThat(admin.post(VIEWS + "/tally/rebuild", "").status()).isEqualTo(403);
    }

    @Test
    void a_read_with_a_token_waits_for_the_view_or_says_to_come_again() throws Exception {
        TOPIC.publish("bob", 0, 0);
        TOPIC.flush();
        Soon.is(200, () -> reading("bob", 0).get(VIEWS).status());
        assertThat(
                        db.sql("select facts from tally.tally where customer_id = 'bob'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        var late = reading("bob", 7).get(VIEWS);
        assertThat(late.status()).isEqualTo(503);
        assertThat(late.code()).isEqualTo("VIEW_BEHIND");
        assertThat(late.header("Retry-After")).isEqualTo("1");
        var bad = operator.with("Consistency-Token", "!").get(VIEWS);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.code()).isEqualTo("INVALID_CONSISTENCY_TOKEN");
    }

    @Test
    void health_and_metrics_tell_about_the_feeds() throws Exception {
        TOPIC.publish("cid", 0, 0);
        TOPIC.flush();
        Soon.is(200, () -> reading("cid", 0).get(VIEWS).status());
        Soon.is(
                "UP",
                () ->
                        operator.get("/actuator/health")
                                .json()
                                .at("/components/feeds/status")
                                .asString());
        assertThat(operator.get("/actuator/prometheus").body())
                .contains("partner_center_feed_applied_total{feed=\"tally\"}")
                .contains("partner_center_feed_lag_facts{feed=\"tally\"");
    }

    private Api reading(String customer, long sequence) {
        return operator.with(
                "Consistency-Token",
                new ConsistencyToken(
                                List.of(new StreamPosition(TOPIC.context(), customer, sequence)))
                        .encode());
    }

    private Integer live() {
        for (var item : operator.get(VIEWS).json().path("items")) {
            if (item.path("state").asString().equals("LIVE")) {
                return item.path("generation").asInt();
            }
        }
        return 0;
    }
}
