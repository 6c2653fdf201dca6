package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.EXPORT;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.partnercenter.gateway.testing.StubService;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;

@GatewayTest
class PassingIT {

    @Autowired private Api api;
    private final String token = ISSUER.token("passing");

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE"})
    void every_method_arrives_as_it_was_sent(String method) {
        api.send(method, "/v1/customers/c1", token, BodyPublishers.noBody());
        assertThat(CUSTOMER.onlyRequest().method()).isEqualTo(method);
    }

    @Test
    void the_query_arrives_letter_by_letter() {
        api.get("/v1/customers?tag=b&name=%2B8%20x+y&tag=a&empty=&flag", token);
        assertThat(CUSTOMER.onlyRequest().uri())
                .isEqualTo(URI.create("/v1/customers?tag=b&name=%2B8%20x+y&tag=a&empty=&flag"));
    }

    @Test
    void a_body_and_its_headers_arrive_and_the_answer_comes_back() {
        CUSTOMER.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            exchange.getResponseHeaders().set("Consistency-Token", "abc");
            exchange.getResponseHeaders().set("Location", "/v1/customers/c1");
            byte[] body = exchange.getRequestBody().readAllBytes();
            StubService.send(exchange, 201, new String(body, StandardCharsets.UTF_8));
        });
        Api.Answer answer =
                api.send(request ->
                        Api.authorized(request, token)
                                .uri(URI.create(api.uri() + "/v1/customers"))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", "k1")
                                .header("If-Match", "\"6\"")
                                .POST(BodyPublishers.ofString("{\"a\": 1}")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"a\": 1}");
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(answer.header("Consistency-Token")).isEqualTo("abc");
        assertThat(answer.header("Location")).isEqualTo("/v1/customers/c1");
        assertThat(CUSTOMER.onlyRequest().header("Content-type"))
                .containsExactly("application/json");
        assertThat(CUSTOMER.onlyRequest().header("Idempotency-key")).containsExactly("k1");
        assertThat(CUSTOMER.onlyRequest().header("If-match")).containsExactly("\"6\"");
    }

    @Test
    void a_form_is_no_business_of_the_gateway() {
        Api.Answer answer =
                api.send(request ->
                        Api.authorized(request, token)
                                .uri(URI.create(api.uri() + "/v1/customers?x=1"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("name=a%20b")));
        assertThat(answer.body()).isEqualTo("name=a%20b");
    }

    @Test
    void an_etag_of_a_service_is_not_interpreted() {
        CUSTOMER.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"7\"");
            StubService.send(exchange, 200, "fresh");
        });
        Api.Answer answer =
                api.send(request ->
                        Api.authorized(request, token)
                                .uri(URI.create(api.uri() + "/v1/customers/c1"))
                                .header("If-None-Match", "\"7\""));
        assertThat(answer.body()).isEqualTo("fresh");
    }

    @Test
    void part_of_a_file_can_be_asked_for() {
        EXPORT.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 0-3/10");
            StubService.send(exchange, 206, "abcd");
        });
        Api.Answer answer =
                api.send(request ->
                        Api.authorized(request, token)
                                .uri(URI.create(api.uri() + "/v1/exports/e1/file"))
                                .header("Range", "bytes=0-3"));
        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).isEqualTo("bytes 0-3/10");
        assertThat(EXPORT.onlyRequest().header("Range")).containsExactly("bytes=0-3");
    }

    @Test
    void a_head_request_has_the_length_and_no_body() {
        CUSTOMER.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Length", "1234");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        Api.Answer answer = api.send("HEAD", "/v1/customers/c1", token, BodyPublishers.noBody());
        assertThat(answer.header("Content-Length")).isEqualTo("1234");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void an_unknown_path_is_a_problem() {
        Api.Answer answer = api.get("/v1/unknown?x=secret", token);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.json().path("type").asString())
                .isEqualTo("urn:partner-center:problem:not-found");
        assertThat(answer.json().path("instance").asString()).isEqualTo("/v1/unknown");
        assertThat(answer.json().path("traceId").asString())
                .isEqualTo(answer.header("Trace-Id"))
                .hasSize(32);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void outside_of_the_api_nothing_is_found() {
        assertThat(api.get("/somewhere", token).code()).isEqualTo("NOT_FOUND");
        assertThat(api.get("/error", token).code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void a_services_own_problem_is_passed_as_it_is() {
        ASSOCIATION.answers(409, "{\"code\": \"OWN\"}");
        assertThat(api.get("/v1/me", token).body()).isEqualTo("{\"code\": \"OWN\"}");
    }
}
