package org.partnercenter.billing.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Tokens;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;

/** What the vendor's side does with charges. */
public record ChargesApi(Api api) {

    public ChargesApi(int port) {
        this(new Api(port).as(Tokens.platform()));
    }

    /** Sends a file for a partner, with further query parameters such as {@code &mode=restate}. */
    public Answer send(String partnerId, byte[] file, String parameters) {
        return api.send(
                "POST",
                "/v1/charges?partnerId=" + partnerId + parameters,
                "text/csv",
                BodyPublishers.ofByteArray(file));
    }

    /** Sends a file and waits until it has come to its end. */
    public JsonNode count(String partnerId, byte[] file, String parameters) {
        Answer accepted = send(partnerId, file, parameters);
        assertThat(accepted.status()).describedAs(accepted.body()).isEqualTo(202);
        return ended(accepted.json().path("importId").asString());
    }

    public JsonNode count(String partnerId, byte[] file) {
        return count(partnerId, file, "");
    }

    /** The import, once it is completed or has failed. */
    public JsonNode ended(String importId) {
        eventually(() -> assertThat(state(importId)).isIn("COMPLETED", "FAILED"));
        return report(importId);
    }

    public String state(String importId) {
        return report(importId).path("state").asString();
    }

    public JsonNode report(String importId) {
        return api.get("/v1/charge-imports/" + importId).json();
    }

    /** What the customer spent, as an amount. */
    public String billed(String customerId) {
        return total(customerId, "billed");
    }

    public String total(String customerId, String cost) {
        return expenditures(customerId, "").path("total").path(cost).path("amount").asString();
    }

    public JsonNode expenditures(String customerId, String query) {
        Answer answer = api.get("/v1/customers/" + customerId + "/expenditures" + query);
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** Waits until partner and customer are known here. */
    public void knows(String partnerId, String... customerIds) {
        eventually(() -> {
            assertThat(send(partnerId, new byte[0], "").status()).isEqualTo(202);
            for (String customerId : customerIds) {
                assertThat(api.get("/v1/customers/" + customerId + "/expenditures").status())
                        .isEqualTo(200);
            }
        });
    }
}
