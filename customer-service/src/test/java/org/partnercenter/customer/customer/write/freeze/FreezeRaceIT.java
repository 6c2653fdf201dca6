package org.partnercenter.customer.customer.write.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.CustomerServiceApplication;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Two instances of the service, each with a cache of its own, and one account. */
@ServiceTest
class FreezeRaceIT {

    private static final int ROUNDS = 20;

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired JdbcClient db;

    private final String partner = newPartner();
    private ConfigurableApplicationContext second;
    private Api here;
    private Api there;
    private int turn;

    @BeforeEach
    void instances() {
        second =
                new SpringApplicationBuilder(CustomerServiceApplication.class)
                        .initializers(new EmbeddedServers())
                        .run(
                                "--testing.database-url="
                                        + environment.getProperty("spring.datasource.url"));
        int other = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        here = new Api(port).as(Tokens.operator(partner));
        there = new Api(other).as(Tokens.operator(partner));
    }

    @AfterEach
    void stop() {
        second.close();
    }

    @Test
    void of_two_that_unfreeze_at_once_one_did_it_and_the_other_learns_that_it_is_done()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/v1/customers/" + resell(here, "Raced", "") + "/freeze";
            assertThat(here.put(path, freeze("ACCOUNT", "unpaid")).status()).isEqualTo(204);

            List<Api.Answer> answers =
                    race(
                            path,
                            api -> api.delete(path + "?type=ACCOUNT&reason=here"),
                            api -> api.delete(path + "?type=ACCOUNT&reason=there"));

            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(204, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .extracting(Api.Answer::code)
                    .containsAnyOf("NOT_FROZEN", "CONCURRENT_CHANGE");
            assertThat(events(path, "customer.CustomerUnfrozen")).hasSize(1);
        }
    }

    @Test
    void of_a_soft_and_a_hard_freeze_at_once_the_hard_one_holds_whoever_comes_first()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/v1/customers/" + resell(here, "Raced", "") + "/freeze";

            List<Api.Answer> answers =
                    race(
                            path,
                            api -> api.put(path, freeze("ACCOUNT", "soft")),
                            api -> api.put(path, freeze("ACCOUNT_AND_RESOURCES", "hard")));

            Api.Answer soft = answers.getFirst();
            assertThat(answers.getLast().status()).isEqualTo(204);
            List<String> stored = events(path, "customer.CustomerFrozen");
            if (soft.status() == 204) {
                assertThat(stored).containsExactly("soft", "hard");
            } else {
                assertThat(soft.status()).isEqualTo(409);
                assertThat(soft.code()).isIn("FREEZE_NOT_LOWERED", "CONCURRENT_CHANGE");
                assertThat(stored).containsExactly("hard");
            }
            String customer = path.replace("/freeze", "");
            for (Api api : List.of(here, there)) {
                eventually(() ->
                        assertThat(api.get(customer).json().at("/frozen/type").asString(""))
                                .isEqualTo("ACCOUNT_AND_RESOURCES"));
            }
        }
    }

    @Test
    void of_two_that_freeze_on_the_same_version_one_is_told_that_it_has_changed() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/v1/customers/" + resell(here, "Raced", "") + "/freeze";

            List<Api.Answer> answers =
                    race(
                            path,
                            api -> onFirstVersion(api).put(path, freeze("ACCOUNT", "here")),
                            api -> onFirstVersion(api).put(path, freeze("ACCOUNT", "there")));

            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(204, 412);
            assertThat(events(path, "customer.CustomerFrozen")).hasSize(1);
        }
    }

    /**
     * Calls one instance and the other at the same moment. Both know the account by then, and they
     * take turns, or the one that registered it would always come first.
     */
    private List<Api.Answer> race(
            String path, Function<Api, Api.Answer> one, Function<Api, Api.Answer> other)
            throws Exception {
        boolean swapped = turn++ % 2 == 1;
        Api ones = swapped ? there : here;
        Api others = swapped ? here : there;
        for (Api api : List.of(ones, others)) {
            String unchanged = path.replace("/freeze", "/tags");
            assertThat(api.put(unchanged, "{\"tags\": []}").status()).isLessThan(300);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = new CyclicBarrier(2);
            Future<Api.Answer> first =
                    threads.submit(() -> {
                        together.await();
                        return one.apply(ones);
                    });
            Future<Api.Answer> last =
                    threads.submit(() -> {
                        together.await();
                        return other.apply(others);
                    });
            return List.of(first.get(), last.get());
        }
    }

    /** The reasons in the order in which they were stored. */
    private List<String> events(String path, String type) {
        return db.sql(
                        """
                        select payload ->> 'reason' from stored_event
                        where aggregate_identifier = ? and payload_type = ? order by sequence_number\
                        """)
                .params(path.split("/", -1)[3], type)
                .query(String.class)
                .list();
    }

    private static Api onFirstVersion(Api api) {
        return api.with("If-Match", "\"0\"");
    }

    private static String freeze(String type, String reason) {
        return "{\"type\": \"%s\", \"reason\": \"%s\"}".formatted(type, reason);
    }
}
