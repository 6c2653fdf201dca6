package org.partnercenter.customer.customer.write.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A customer has one account manager at a time, with a history. */
@ServiceTest
class AccountManagerIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api admin;
    private String mia;
    private String ben;
    private String customer;
    private String path;

    @BeforeEach
    void staff() {
        admin = new Api(port).as(Tokens.admin(partner));
        mia = member("mia-" + partner);
        ben = member("ben-" + partner);
        customer = register(admin, "Managed", "");
        path = "/v1/customers/" + customer + "/account-manager";
    }

    @Test
    void a_customer_has_one_manager_and_its_history_says_who_when_and_by_whom() {
        assertThat(assign(admin, mia).status()).isEqualTo(204);
        assertThat(assign(admin, mia).status()).isEqualTo(204);
        Api.Answer given = assign(admin, ben);
        assertThat(given.status()).isEqualTo(204);
        JsonNode shown = admin.after(given).get("/v1/customers/" + customer).json();
        assertThat(shown.at("/accountManager/memberId").asString()).isEqualTo(ben);

        Api.Answer none = admin.delete(path);
        assertThat(none.status()).isEqualTo(204);
        assertThat(admin.delete(path).status()).isEqualTo(204);
        JsonNode history = admin.after(none).get(path + "/history").json().path("items");
        assertThat(changes(history))
                .containsExactly(ben + " -> null", mia + " -> " + ben, "null -> " + mia);
        assertThat(history.findValuesAsString("by")).containsOnly("member:" + partner + "-admin");
    }

    @Test
    void only_who_is_of_the_partners_staff_can_be_a_manager() {
        String rivals = newPartner();
        Api rival = new Api(port).as(Tokens.admin(rivals));
        rival.post(
                "/v1/members",
                "{\"memberId\": \"eve-%s\", \"name\": \"Eve\", \"roles\": [\"account-manager\"]}"
                        .formatted(rivals));

        assertThat(assign(admin, "eve-" + rivals).status()).isEqualTo(400);
        assertThat(assign(admin, "nobody").status()).isEqualTo(400);
        assertThat(assign(rival, "eve-" + rivals).code()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    @Test
    void a_manager_is_named_by_an_id_or_the_request_is_refused() {
        for (String memberId : List.of("\\u0000", "a b", "x".repeat(65))) {
            Api.Answer one = assign(admin, memberId);
            Api.Answer many =
                    admin.post(
                            "/v1/customers/account-manager-batch",
                            "{\"customerIds\": [\"%s\"], \"memberId\": \"%s\"}"
                                    .formatted(customer, memberId));
            for (Api.Answer answer : List.of(one, many)) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("memberId");
            }
        }
        assertThat(admin.put(path, "{\"memberId\": null}").code()).isEqualTo("REQUIRED");
    }

    @Test
    void a_batch_gives_each_customer_and_answers_for_each() {
        String second = register(admin, "Second", "");
        Api.Answer done =
                admin.post(
                        "/v1/customers/account-manager-batch",
                        "{\"customerIds\": [\"%s\", \"nobody\", \"%s\"], \"memberId\": \"%s\"}"
                                .formatted(customer, second, mia));

        assertThat(done.status()).as(done.body()).isEqualTo(200);
        JsonNode results = done.json().path("results");
        assertThat(results.findValuesAsString("id")).containsExactly(customer, "nobody", second);
        assertThat(results.get(0).path("status").asString()).isEqualTo("DONE");
        assertThat(results.get(1).path("status").asString()).isEqualTo("FAILED");
        assertThat(results.get(2).path("status").asString()).isEqualTo("DONE");
        assertThat(results.get(1).at("/problem/code").asString()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    @Test
    void who_may_not_give_a_customer_is_refused() {
        for (Api.Answer answer : List.of(assign(new Api(port), mia), new Api(port).delete(path))) {
            assertThat(answer.status()).isEqualTo(401);
        }
        Api self = new Api(port).as(Tokens.customer(customer));
        assertThat(assign(self, mia).status()).isEqualTo(403);
        assertThat(self.delete(path).status()).isEqualTo(403);
        Api rival = new Api(port).as(Tokens.operator(newPartner()));
        assertThat(rival.delete(path).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(rival.get(path + "/history").status()).isEqualTo(404);
    }

    private String member(String id) {
        Api.Answer made =
                admin.post(
                        "/v1/members",
                        "{\"memberId\": \"%s\", \"name\": \"Some Body\", \"roles\": [\"account-manager\"]}"
                                .formatted(id));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return id;
    }

    private Api.Answer assign(Api caller, String memberId) {
        return caller.put(path, "{\"memberId\": \"%s\"}".formatted(memberId));
    }

    private static List<String> changes(JsonNode history) {
        return history.valueStream()
                .map(line -> idOf(line.path("from")) + " -> " + idOf(line.path("to")))
                .toList();
    }

    private static String idOf(JsonNode member) {
        return member.isNull() ? "null" : member.asString();
    }
}
