package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.BILLING;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.EXPORT;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.regex.Pattern;

@GatewayTest
class OpenApiIT {

    @Autowired private Api api;

    @Test
    void describes_all_services_that_are_there_names_the_others_and_remembers() {
        ASSOCIATION.answers(200, "{\"paths\": {\"/v1/me\": {\"get\": {}}}}");
        CUSTOMER.answers(200, "{\"paths\": {\"/v1/customers\": {\"get\": {}}}}");
        BILLING.answers(200, "{\"paths\": {}}");
        EXPORT.answers(500, "");
        untilDescribed("/v1/me", "/v1/customers");
        assertThat(description().path("x-unavailable").valueStream().map(JsonNode::asString))
                .containsExactly("export-service");

        EXPORT.answers(200, "{\"paths\": {\"/v1/exports\": {\"get\": {}}}}");
        untilDescribed("/v1/me", "/v1/customers", "/v1/exports");
        assertThat(description().path("x-unavailable").size()).isZero();
        assertThat(ASSOCIATION.seen())
                .allSatisfy(seen -> assertThat(seen.uri()).hasPath("/v3/api-docs"));

        int asked = ASSOCIATION.seen().size();
        description();
        assertThat(ASSOCIATION.seen()).hasSize(asked);
    }

    private void untilDescribed(String... paths) {
        await("an incomplete description is kept for two seconds")
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() ->
                        assertThat(description().path("paths").propertyNames())
                                .containsExactlyInAnyOrder(paths));
    }

    private JsonNode description() {
        return api.get("/v1/openapi.json", "").json();
    }

    @Test
    void the_page_loads_everything_from_here() {
        Api.Answer page = api.get("/docs", "");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        var links = Pattern.compile("(?:src|href)=\"([^\"]+)\"").matcher(page.body());
        assertThat(links.results().map(link -> link.group(1)))
                .hasSize(4)
                .allSatisfy(link -> {
                    assertThat(link).startsWith("/");
                    assertThat(api.get(link, "").status()).isEqualTo(200);
                });
    }

    @Test
    void the_description_is_only_for_reading() {
        assertThat(api.post("/v1/openapi.json", "", "{}").code()).isEqualTo("METHOD_NOT_ALLOWED");
    }
}
