package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.BILLING;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.EXPORT;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

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
        JsonNode first = api.get("/v1/openapi.json", "").json();
        assertThat(first.path("paths").propertyNames())
                .containsExactlyInAnyOrder("/v1/me", "/v1/customers");
        assertThat(first.path("x-unavailable").valueStream().map(JsonNode::asString))
                .containsExactly("export-service");

        EXPORT.answers(200, "{\"paths\": {\"/v1/exports\": {\"get\": {}}}}");
        JsonNode whole = api.get("/v1/openapi.json", "").json();
        for (int i = 0; i < 1_000 && whole.path("x-unavailable").size() > 0; i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            whole = api.get("/v1/openapi.json", "").json();
        }
        assertThat(whole.path("x-unavailable").size()).isZero();
        assertThat(whole.path("paths").has("/v1/exports")).isTrue();
        assertThat(ASSOCIATION.seen())
                .allSatisfy(seen -> assertThat(seen.uri()).hasPath("/v3/api-docs"));

        int asked = ASSOCIATION.seen().size();
        api.get("/v1/openapi.json", "");
        assertThat(ASSOCIATION.seen()).hasSize(asked);
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
