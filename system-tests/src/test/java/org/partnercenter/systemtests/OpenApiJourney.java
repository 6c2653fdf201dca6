package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

@Journeys
class OpenApiJourney {

    private static final Api ANYBODY = Api.withToken(null);

    @Test
    void one_document_describes_the_calls_of_every_service() {
        JsonNode document = description();
        assertThat(document.path("openapi").asString()).startsWith("3.");
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/v1/me",
                        "/v1/partners",
                        "/v1/partners/{partnerId}",
                        "/v1/association-records",
                        "/v1/members",
                        "/v1/customers",
                        "/v1/customers/import",
                        "/v1/customers/search",
                        "/v1/customers/{customerId}",
                        "/v1/customers/{customerId}/tags",
                        "/v1/customers/{customerId}/account-manager",
                        "/v1/customers/{customerId}/account-manager/history",
                        "/v1/customers/{customerId}/reveal",
                        "/v1/customers/{customerId}/expenditures",
                        "/v1/charges",
                        "/v1/charge-imports",
                        "/v1/charge-imports/{importId}");
    }

    @Test
    void every_call_says_what_it_does() {
        for (var path : description().path("paths").properties()) {
            for (var call : path.getValue().properties()) {
                assertThat(call.getValue().path("summary").asString(""))
                        .as("%s %s", call.getKey(), path.getKey())
                        .isNotBlank();
            }
        }
    }

    /** The document once it is whole: a service that is slow to describe itself is left out. */
    private static JsonNode description() {
        JsonNode[] document = new JsonNode[1];
        eventually(() -> {
            document[0] = ANYBODY.get("/v1/openapi.json").expect(200).json();
            assertThat(Json.text(document[0].path("x-unavailable"))).isEqualTo("[]");
        });
        return document[0];
    }

    @Test
    void people_read_it_on_a_page() {
        Answer page = ANYBODY.get("/docs");
        assertThat(page.status()).isIn(200, 301, 302, 307, 308);
        String target = page.status() == 200 ? "/docs" : page.header("Location");
        Answer shown = ANYBODY.get(target.replaceFirst("^https?://[^/]+", "")).expect(200);
        assertThat(shown.header("Content-Type")).startsWith("text/html");
        assertThat(shown.body()).containsIgnoringCase("<html");
    }
}
