package org.partnercenter.customer.customer.write.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

@ServiceTest
class FreezeCustomersIT {

    @LocalServerPort int port;

    private final String partner = newPartner();
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
    }

    @Test
    void the_hardest_cause_is_shown_and_every_cause_is_found() {
        String id = resell(operator, "Frozen", "");
        String path = "/v1/customers/" + id;
        Told.established(id, partner, 0);
        eventually(() ->
                assertThat(shown(operator, id).path("cause").asString())
                        .isEqualTo("ASSOCIATION_DEFAULT"));

        Api.Answer frozen =
                operator.put(path + "/freeze", freeze("ACCOUNT_AND_RESOURCES", "unpaid"));
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(204);
        assertThat(frozen.header("ETag")).isEqualTo("\"2\"");
        JsonNode shown = shown(operator.after(frozen), id);
        assertThat(shown.path("type").asString()).isEqualTo("ACCOUNT_AND_RESOURCES");
        assertThat(shown.path("cause").asString()).isEqualTo("MANUAL");
        assertThat(shown.path("reason").asString()).isEqualTo("unpaid");
        assertThat(shown.path("causes").size()).isEqualTo(2);
        assertThat(shown.path("causes").get(1).path("cause").asString())
                .isEqualTo("ASSOCIATION_DEFAULT");
        for (String query :
                List.of(
                        "frozen=ANY",
                        "frozen=ACCOUNT_AND_RESOURCES",
                        "freezeCause=MANUAL",
                        "freezeCause=ASSOCIATION_DEFAULT")) {
            assertThat(ids(operator.get("/v1/customers?" + query))).as(query).containsExactly(id);
        }
        for (String query :
                List.of("frozen=ACCOUNT", "frozen=NONE", "freezeCause=BUDGET_EXHAUSTED")) {
            assertThat(ids(operator.get("/v1/customers?count=exact&" + query))).as(query).isEmpty();
        }

        assertThat(operator.delete(path + "/freeze?type=ACCOUNT&reason=paid").code())
                .isEqualTo("FREEZE_TYPE_MISMATCH");
        Api.Answer unfrozen =
                operator.delete(path + "/freeze?type=ACCOUNT_AND_RESOURCES&reason=paid");
        assertThat(unfrozen.status()).as(unfrozen.body()).isEqualTo(204);
        assertThat(operator.after(unfrozen).get(path).json().path("frozen").isNull()).isTrue();
        assertThat(ids(operator.get("/v1/customers?frozen=NONE"))).containsExactly(id);
        assertThat(
                        operator.get("/v1/customers?frozen=NONE&count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(1);
        assertThat(
                        operator.get("/v1/customers?frozen=ANY&count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isZero();
        assertThat(operator.delete(path + "/freeze?type=ACCOUNT&reason=paid").code())
                .isEqualTo("NOT_FROZEN");
    }

    @Test
    void type_and_reason_must_be_said_and_fit() {
        String path = "/v1/customers/" + resell(operator, "Checked", "") + "/freeze";
        assertThat(operator.put(path, "{\"type\": \"ACCOUNT\"}").code()).isEqualTo("REQUIRED");
        assertThat(operator.put(path, "{\"reason\": \"x\"}").code()).isEqualTo("REQUIRED");
        assertThat(operator.put(path, freeze("ACCOUNT", "")).code()).isEqualTo("INVALID_LENGTH");
        assertThat(operator.put(path, freeze("ACCOUNT", "x".repeat(257))).code())
                .isEqualTo("INVALID_LENGTH");
        assertThat(operator.put(path, freeze("ACCOUNTS", "x")).status()).isEqualTo(400);
        assertThat(operator.delete(path + "?type=ALL&reason=x").code()).isEqualTo("INVALID_VALUE");
        assertThat(operator.delete(path + "?type=ACCOUNT").code()).isEqualTo("REQUIRED");
        assertThat(operator.put(path, freeze("ACCOUNT", "x".repeat(256))).status()).isEqualTo(204);
        assertThat(
                        operator.with("If-Match", "\"0\"")
                                .delete(path + "?type=ACCOUNT&reason=x")
                                .status())
                .isEqualTo(412);
    }

    @Test
    void who_may_not_freeze_is_refused_and_learns_nothing() {
        String id = resell(operator, "Secret", "");
        String path = "/v1/customers/" + id + "/freeze";
        String body = freeze("ACCOUNT", "x");
        assertThat(new Api(port).put(path, body).status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.customer(id)).put(path, body).status()).isEqualTo(403);
        assertThat(
                        new Api(port)
                                .as(Tokens.customer(id))
                                .delete(path + "?type=ACCOUNT&reason=x")
                                .status())
                .isEqualTo(403);
        Api rival = new Api(port).as(Tokens.admin(newPartner()));
        assertThat(rival.put(path, body).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(rival.delete(path + "?type=ACCOUNT&reason=x").code())
                .isEqualTo("CUSTOMER_NOT_FOUND");
        assertThat(new Api(port).as(Tokens.manager(partner, "mia")).put(path, body).status())
                .isEqualTo(404);
        assertThat(operator.put("/v1/customers/nobody/freeze", body).status()).isEqualTo(404);
    }

    @Test
    void a_batch_answers_for_each_customer_in_order() {
        String one = resell(operator, "One", "");
        String two = resell(operator, "Two", "");
        String referred = register(operator, "Referred", "");
        String batch =
                "{\"customerIds\": [\"%s\", \"nobody\", \"%s\", \"%s\"], \"type\": \"ACCOUNT\", \"reason\": \"unpaid\"}"
                        .formatted(one, referred, two);
        Api.Answer frozen = operator.post("/v1/customers/freeze-batch", batch);
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(200);
        assertThat(outcomes(frozen))
                .containsExactly(
                        one + " DONE",
                        "nobody CUSTOMER_NOT_FOUND",
                        referred + " NOT_RESALE",
                        two + " DONE");
        assertThat(ids(operator.after(frozen).get("/v1/customers?frozen=ACCOUNT")))
                .containsExactly(two, one);

        assertThat(
                        operator.delete("/v1/customers/" + one + "/freeze?type=ACCOUNT&reason=paid")
                                .status())
                .isEqualTo(204);
        Api.Answer unfrozen = operator.post("/v1/customers/unfreeze-batch", batch);
        assertThat(outcomes(unfrozen))
                .containsExactly(
                        one + " NOT_FROZEN",
                        "nobody CUSTOMER_NOT_FOUND",
                        referred + " NOT_FROZEN",
                        two + " DONE");
        eventually(() ->
                assertThat(ids(operator.after(unfrozen).get("/v1/customers?frozen=ANY")))
                        .isEmpty());

        String many = "\"x\",".repeat(1000) + "\"x\"";
        assertThat(
                        operator.post(
                                        "/v1/customers/freeze-batch",
                                        "{\"customerIds\": [%s], \"type\": \"ACCOUNT\", \"reason\": \"x\"}"
                                                .formatted(many))
                                .code())
                .isEqualTo("INVALID_LENGTH");
        assertThat(operator.post("/v1/customers/unfreeze-batch", "{}").code())
                .isEqualTo("INVALID_INPUT");
        for (String call : List.of("freeze-batch", "unfreeze-batch")) {
            assertThat(new Api(port).post("/v1/customers/" + call, batch).status()).isEqualTo(401);
            assertThat(
                            new Api(port)
                                    .as(Tokens.customer(one))
                                    .post("/v1/customers/" + call, batch)
                                    .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void of_ten_that_unfreeze_at_once_one_did_it() throws Exception {
        String id = resell(operator, "Raced", "");
        String path = "/v1/customers/" + id + "/freeze";
        assertThat(operator.put(path, freeze("ACCOUNT", "x")).status()).isEqualTo(204);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Api.Answer> call = () -> operator.delete(path + "?type=ACCOUNT&reason=paid");
            var answers = threads.invokeAll(IntStream.range(0, 10).mapToObj(_ -> call).toList());
            int won = 0;
            for (var answer : answers) {
                if (answer.get().status() == 204) {
                    won++;
                } else {
                    assertThat(answer.get().code()).isIn("NOT_FROZEN", "CONCURRENT_CHANGE");
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private static List<String> outcomes(Api.Answer batch) {
        return batch.json()
                .path("results")
                .valueStream()
                .map(result ->
                        result.path("id").asString()
                                + " "
                                + (result.path("status").asString().equals("DONE")
                                        ? "DONE"
                                        : result.path("problem").path("code").asString()))
                .toList();
    }

    private static JsonNode shown(Api api, String id) {
        return api.get("/v1/customers/" + id).json().path("frozen");
    }

    private static String freeze(String type, String reason) {
        return "{\"type\": \"%s\", \"reason\": \"%s\"}".formatted(type, reason);
    }
}
