package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.net.URI;

@GatewayTest
class HeadersIT {

    @Autowired private Api api;
    private final String token = ISSUER.token("headers");

    @Test
    void a_trace_begins_here_when_the_caller_has_none() {
        Api.Answer answer = api.get("/v1/me", token);
        assertThat(ASSOCIATION.onlyRequest().header("Traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .contains("-" + answer.header("Trace-Id") + "-");
    }

    @Test
    void a_callers_trace_goes_on() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Api.Answer answer = traced(trace);
        assertThat(answer.header("Trace-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(ASSOCIATION.onlyRequest().header("Traceparent")).containsExactly(trace);
    }

    @Test
    void nonsense_is_no_trace() {
        traced("00-zz; DROP");
        assertThat(ASSOCIATION.onlyRequest().header("Traceparent"))
                .singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void a_services_trace_id_is_not_said_twice() {
        ASSOCIATION.answers(exchange -> {
            exchange.getResponseHeaders().set("Trace-Id", "other");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        assertThat(api.get("/v1/me", token).http().headers().allValues("Trace-Id")).hasSize(1);
    }

    @Test
    void what_concerns_one_connection_stays_there() {
        api.raw(
                """
                GET /v1/me HTTP/1.1\r
                Host: partners.example\r
                Authorization: Bearer %s\r
                Connection: close, X-Private\r
                X-Private: 1\r
                Keep-Alive: timeout=5\r
                TE: trailers\r
                Proxy-Authorization: Basic eA==\r
                Forwarded: for=1.2.3.4\r
                X-Forwarded-For: 1.2.3.4\r
                X-Forwarded-Prefix: /evil\r
                X-Kept: yes\r
                \r
                """
                        .formatted(token));
        var seen = ASSOCIATION.onlyRequest();
        assertThat(seen.headers())
                .doesNotContainKeys(
                        "X-private",
                        "Keep-alive",
                        "Te",
                        "Proxy-authorization",
                        "Forwarded",
                        "X-forwarded-prefix");
        assertThat(seen.header("X-kept")).containsExactly("yes");
        assertThat(seen.header("X-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(seen.header("X-forwarded-proto")).containsExactly("http");
        assertThat(seen.header("X-forwarded-host")).containsExactly("partners.example");
        assertThat(seen.header("Host"))
                .containsExactly(URI.create(ASSOCIATION.uri()).getAuthority());
    }

    private Api.Answer traced(String trace) {
        return api.send(request ->
                Api.authorized(request, token)
                        .uri(URI.create(api.uri() + "/v1/me"))
                        .header("traceparent", trace));
    }
}
