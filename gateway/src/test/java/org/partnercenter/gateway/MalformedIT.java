package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

@GatewayTest
class MalformedIT {

    @Autowired private Api api;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers/../../actuator/env",
                "/v1/customers/%2e%2e/actuator",
                "/v1/customers/..%2factuator",
                "/v1//customers",
                "/v1/customers;x=1",
                "/v1/customers/a|b",
                "/v1/customers/a%zz",
                "/v1/customers/a\\b",
                "/v1/customers/a%00b"
            })
    void a_path_that_may_mean_two_things_is_refused(String path) {
        String answer = request("GET", path);
        assertThat(answer).startsWith("HTTP/1.1 400");
        isProblem(answer, "MALFORMED_REQUEST");
        assertThat(CUSTOMER.seen()).isEmpty();
        assertThat(ASSOCIATION.seen()).isEmpty();
    }

    @Test
    void what_is_no_request_is_refused() {
        String answer = api.raw("NONSENSE\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
        isProblem(answer, "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "BREW"})
    void an_odd_method_is_refused(String method) {
        String answer = request(method, "/v1/me");
        assertThat(answer).matches("(?s)HTTP/1.1 (405|501).*");
        isProblem(answer, "METHOD_NOT_ALLOWED");
        assertThat(ASSOCIATION.seen()).isEmpty();
    }

    @Test
    void a_version_of_http_that_does_not_exist_is_told() {
        String answer = api.raw("GET / HTTP/3.7\r\nHost: x\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 505");
        isProblem(answer, "HTTP_VERSION_NOT_SUPPORTED");
    }

    @Test
    void headers_beyond_measure_are_refused() {
        String answer =
                api.raw("GET /v1/me HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(40_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4");
        isProblem(answer, "");
    }

    @Test
    void no_more_headers_are_let_in_than_a_service_takes_with_ours() {
        String answer = withHeaders(78);
        assertThat(answer).startsWith("HTTP/1.1 400");
        isProblem(answer, "MALFORMED_REQUEST");
        assertThat(ASSOCIATION.seen()).isEmpty();

        assertThat(withHeaders(77)).startsWith("HTTP/1.1 200");
        assertThat(ASSOCIATION.onlyRequest().headers().values().stream().mapToInt(List::size).sum())
                .isBetween(80, 100);
    }

    /** Three and as many more. */
    private String withHeaders(int more) {
        return api.raw(
                "GET /v1/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + ISSUER.token("malformed")
                        + "\r\n"
                        + "X: a\r\n".repeat(more)
                        + "\r\n");
    }

    private String request(String method, String path) {
        return api.raw(
                """
                %s %s HTTP/1.1\r
                Host: partners.example\r
                Connection: close\r
                Authorization: Bearer %s\r
                \r
                """
                        .formatted(method, path, ISSUER.token("malformed")));
    }

    private static void isProblem(String answer, String code) {
        assertThat(answer)
                .contains("Content-Type: application/problem+json", "Trace-Id: ", code)
                .doesNotContain("Exception", "at org.", "Tomcat", "<html");
    }
}
