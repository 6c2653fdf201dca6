package org.partnercenter.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What the API says of its calls is what they answer. */
@ServiceTest
class DescribedCallsIT {

    @LocalServerPort int port;

    private JsonNode description;

    @BeforeEach
    void describe() {
        description = new Api(port).get("/v3/api-docs").json();
    }

    @ParameterizedTest
    @CsvSource({
        "post, /v1/customers, 201",
        "post, /v1/members, 201",
        "patch, /v1/customers/{customerId}, 204",
        "patch, /v1/members/{memberId}, 204",
        "put, /v1/customers/{customerId}/tags, 204",
        "put, /v1/customers/{customerId}/freeze, 204",
        "delete, /v1/customers/{customerId}/freeze, 204",
        "put, /v1/customers/{customerId}/account-manager, 204",
        "delete, /v1/customers/{customerId}/account-manager, 204",
        "post, /v1/customers/import, 200",
        "post, /v1/customers/search, 200",
        "post, /v1/customers/freeze-batch, 200",
        "get, /v1/customers/{customerId}, 200"
    })
    void a_call_answers_with_one_status_when_it_is_done(String verb, String path, String status) {
        assertThat(call(verb, path).path("responses").propertyNames())
                .filteredOn(it -> it.startsWith("2"))
                .containsExactly(status);
    }

    @Test
    void the_headers_of_both_directions_are_described() {
        JsonNode register = call("post", "/v1/customers");
        assertThat(headers(register)).contains("Idempotency-Key");
        assertThat(register.at("/responses/201/headers").propertyNames())
                .containsExactlyInAnyOrder("Location", "ETag", "Consistency-Token");
        JsonNode change = call("patch", "/v1/customers/{customerId}");
        assertThat(headers(change)).contains("If-Match");
        assertThat(change.at("/responses/204/headers").propertyNames())
                .containsExactlyInAnyOrder("ETag", "Consistency-Token");
        JsonNode list = call("get", "/v1/members");
        assertThat(headers(list)).contains("Consistency-Token");
        assertThat(list.at("/responses/200/headers").propertyNames()).contains("Link");
        JsonNode key =
                register.path("parameters")
                        .valueStream()
                        .filter(it -> it.path("name").asString().equals("Idempotency-Key"))
                        .findFirst()
                        .orElseThrow();
        assertThat(key.at("/schema/type").asString()).isEqualTo("string");
    }

    @Test
    void the_bodies_that_are_read_by_hand_are_described() {
        for (String path : List.of("/v1/customers/{customerId}", "/v1/members/{memberId}")) {
            String schema =
                    call("patch", path)
                            .at("/requestBody/content/application~1merge-patch+json/schema/$ref")
                            .asString();
            assertThat(description.at(schema.substring(1)).path("properties").propertyNames())
                    .as(path)
                    .contains("name", "email");
        }
        JsonNode upload = call("post", "/v1/customers/import");
        assertThat(upload.at("/requestBody/content").propertyNames())
                .containsExactlyInAnyOrder("text/csv", "application/x-ndjson");
        assertThat(upload.at("/responses/200/content/application~1json/schema").isEmpty())
                .isFalse();
    }

    @Test
    void every_call_has_one_subject_and_the_problems_that_all_calls_have() {
        description.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/"))
                .flatMap(path -> path.getValue().properties().stream())
                .forEach(call -> {
                    assertThat(call.getValue().path("tags")).as(call.toString()).hasSize(1);
                    assertThat(call.getValue().path("responses").propertyNames())
                            .as(call.toString())
                            .contains("400", "401", "403", "503");
                });
        assertThat(
                        call("put", "/v1/customers/{customerId}/tags")
                                .at("/responses/412")
                                .isMissingNode())
                .isFalse();
    }

    private static List<String> headers(JsonNode call) {
        return call.path("parameters")
                .valueStream()
                .filter(it -> it.path("in").asString().equals("header"))
                .map(it -> it.path("name").asString())
                .toList();
    }

    private JsonNode call(String verb, String path) {
        return description.path("paths").path(path).path(verb);
    }
}
