package org.partnercenter.association.invitation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Eventually;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/** Invites customers in a test and does what customer-service would do. */
public record InvitationWorld(int port, JdbcClient db) {

    static final String ACCOUNT =
            """
            {"accountName":"%s","name":"Johanna","email":"johanna@example.com","country":"de"}
            """;

    Api admin(String partner) {
        return new Api(port).as(Tokens.admin(partner));
    }

    Api customer(String customerId) {
        return new Api(port).as(Tokens.customer(customerId));
    }

    Answer invite(Api caller, String rest) {
        return caller.post(
                "/v1/invitations",
                "{\"channel\":\"LINK\",\"associationType\":\"RESALE\"" + rest + "}");
    }

    /** Accepts, and asks again for as long as the outcome is not known, a minute at most. */
    Answer accept(String customerId, String code) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Answer answer = acceptOnce(customerId, code);
        while (answer.status() == 202 && System.nanoTime() < end) {
            answer = acceptOnce(customerId, code);
        }
        return answer;
    }

    Answer acceptOnce(String customerId, String code) {
        return customer(customerId)
                .post(
                        "/v1/invitations/" + code + "/acceptance",
                        ACCOUNT.formatted("account-of-" + customerId));
    }

    /** The answer as it is stored, as soon as it is. */
    JsonNode answered(String invitationId) {
        Eventually.eventually(() -> {
            if (stored(invitationId) == null) {
                throw new AssertionError("not answered yet");
            }
        });
        return Json.mapper().readTree(String.valueOf(stored(invitationId)));
    }

    private @Nullable String stored(String invitationId) {
        return db.sql(
                        """
                        select payload from stored_event
                        where aggregate_identifier = :id
                          and payload_type = 'association.InvitationAnswered'
                        order by sequence_number desc limit 1
                        """)
                .param("id", "invitation:" + invitationId)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    String stateOf(Api caller, String invitationId) {
        return caller.get("/v1/invitations/" + invitationId).json().path("state").asString();
    }
}
