package org.partnercenter.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What a partner does with budgets. */
public record BudgetApi(Api api) {

    /** A budget in USD with further fields such as {@code ,"unfreeze":true}. */
    public static String body(String type, String amount, String more) {
        return "{\"type\":\"%s\",\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}%s}"
                .formatted(type, amount, more);
    }

    public Answer set(String customer, String type, String amount, String more) {
        return api.put(path(customer), body(type, amount, more));
    }

    /** Sets it and waits until the customer, too, is known here. */
    public Answer sets(String customer, String type, String amount, String more) {
        Answer[] accepted = new Answer[1];
        eventually(() -> {
            accepted[0] = set(customer, type, amount, more);
            assertThat(accepted[0].status()).describedAs(accepted[0].body()).isEqualTo(204);
        });
        return accepted[0];
    }

    public Answer delete(String customer) {
        return api.delete(path(customer));
    }

    public Answer get(String customer) {
        return api.get(path(customer));
    }

    /** The budget as it is read after that answer. */
    public JsonNode after(Answer accepted, String customer) {
        Answer answer = api.after(accepted).get(path(customer));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        return answer.json();
    }

    public List<JsonNode> adjustments(String customer) {
        return api.get(path(customer) + "/adjustments").json().path("items").valueStream().toList();
    }

    public List<Integer> alerts(String customer) {
        return get(customer)
                .json()
                .path("alerts")
                .valueStream()
                .map(alert -> alert.path("threshold").asInt())
                .toList();
    }

    public String used(String customer) {
        return get(customer).json().path("usedAmount").path("amount").asString();
    }

    private static String path(String customer) {
        return "/v1/customers/" + customer + "/budget";
    }
}
