package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.BILLING;
import static org.partnercenter.gateway.testing.StubWorld.CUSTOMER;
import static org.partnercenter.gateway.testing.StubWorld.EXPORT;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import com.sun.net.httpserver.HttpExchange;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.partnercenter.gateway.testing.StubService;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

@GatewayTest
class ServiceAwayIT {

    private static final Duration LONGER_THAN_THE_LIMIT = Duration.ofMillis(2500);
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    @Autowired private Api api;
    @Autowired private CircuitBreakerRegistry breakers;
    private final String token = ISSUER.token("away");

    @Test
    void a_service_that_hangs_up_is_named() {
        CUSTOMER.answers(HttpExchange::close);
        Api.Answer answer = api.post("/v1/customers", token, "{}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.json().path("detail").asString()).contains("customer-service");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_slow_service_is_not_waited_for() {
        CountDownLatch end = new CountDownLatch(1);
        ASSOCIATION.answers(exchange -> hang(end));
        Api.Answer answer = api.get("/v1/me", token);
        end.countDown();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_TIMEOUT");
        assertThat(answer.json().path("detail").asString()).contains("association-service");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(ASSOCIATION.seen()).hasSize(1);
    }

    @Test
    void an_upload_and_a_download_may_take_longer() {
        StubService[] services = {BILLING, EXPORT};
        for (StubService service : services) {
            service.answers(exchange -> {
                exchange.getRequestBody().readAllBytes();
                LockSupport.parkNanos(LONGER_THAN_THE_LIMIT.toNanos());
                StubService.send(exchange, 200, "late");
            });
        }
        assertThat(api.post("/v1/charges", token, "a,b").body()).isEqualTo("late");
        assertThat(api.get("/v1/exports/e1/file", token).body()).isEqualTo("late");
    }

    @Test
    void an_answer_that_is_cut_short_does_not_look_whole() {
        CUSTOMER.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });
        assertThatThrownBy(() -> api.get("/v1/customers/c1", token))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void after_enough_failures_the_service_is_left_alone_until_it_recovers(int failure) {
        BILLING.answers(failure, "{}");
        for (int i = 0; i < 5; i++) {
            assertThat(api.post("/v1/orders", token, "{}").status()).isEqualTo(failure);
        }
        BILLING.answers(200, "well");
        Api.Answer refused = api.post("/v1/orders", token, "{}");
        assertThat(refused.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("2");
        assertThat(BILLING.seen()).hasSize(5);
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);
        await().atMost(RECOVERY)
                .until(() ->
                        api.post("/v1/orders", token, "{}").status() == 200
                                && state("billing-service") == CircuitBreaker.State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/charges", "/v1/orders", "/v1/coupons"})
    void a_slow_sender_does_not_keep_others_from_a_service_that_is_back(String path)
            throws Exception {
        CircuitBreaker breaker = breakers.circuitBreaker("billing-service");
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        String answer =
                api.upload(
                        path,
                        token,
                        body -> {
                            body.write('a');
                            await().until(() -> !BILLING.seen().isEmpty());
                            for (int i = 0; i < 10; i++) {
                                assertThat(api.get("/v1/orders", token).status()).isEqualTo(200);
                            }
                            assertThat(breaker.getState()).isEqualTo(CircuitBreaker.State.CLOSED);
                        });
        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_client_that_dies_in_a_trial_does_not_use_it_up() {
        CircuitBreaker breaker = breakers.circuitBreaker("billing-service");
        breaker.transitionToOpenState();
        breaker.transitionToHalfOpenState();
        for (int i = 0; i < 10; i++) {
            int seen = BILLING.seen().size();
            assertThatThrownBy(() ->
                            api.upload(
                                    "/v1/charges",
                                    token,
                                    body -> {
                                        body.write('a');
                                        await().until(() -> BILLING.seen().size() > seen);
                                        throw new IOException("dies");
                                    }))
                    .hasMessage("dies");
        }
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("/v1/orders", token).status()).isEqualTo(200);
        }
    }

    @Test
    void what_fails_for_one_request_does_not_take_a_service_away_from_others() {
        CUSTOMER.answers(exchange -> {
            boolean bad = exchange.getRequestURI().getPath().endsWith("/bad");
            StubService.send(exchange, bad ? 500 : 200, "{}");
        });
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("/v1/customers/bad", token).status()).isEqualTo(500);
        }
        assertThat(api.get("/v1/customers/good", token).status()).isEqualTo(200);
        assertThat(state("customer-service")).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_service_that_asks_for_patience_is_not_broken() {
        CUSTOMER.answers(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1");
            StubService.send(exchange, 503, "{\"code\": \"NOT_YET\"}");
        });
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("/v1/customers", token).code()).isEqualTo("NOT_YET");
        }
        assertThat(CUSTOMER.seen()).hasSize(10);
        assertThat(state("customer-service")).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void a_callers_mistakes_do_not_break_a_service() {
        CUSTOMER.answers(400, "{}");
        for (int i = 0; i < 10; i++) {
            api.post("/v1/customers", token, "{}");
        }
        assertThat(state("customer-service")).isEqualTo(CircuitBreaker.State.CLOSED);
    }

    @Test
    void reading_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        CUSTOMER.answers(exchange -> {
            switch (tries.getAndIncrement()) {
                case 0 -> exchange.close();
                case 1 -> StubService.send(exchange, 502, "");
                default -> StubService.send(exchange, 200, "third");
            }
        });
        assertThat(api.get("/v1/customers", token).body()).isEqualTo("third");
    }

    @Test
    void reading_is_tried_three_times_at_most() {
        CUSTOMER.answers(503, "{}");
        assertThat(api.get("/v1/customers", token).status()).isEqualTo(503);
        assertThat(CUSTOMER.seen()).hasSize(3);
    }

    @Test
    void writing_is_never_tried_again() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            CUSTOMER.answers(HttpExchange::close);
            int before = CUSTOMER.seen().size();
            api.send(
                    method,
                    "/v1/customers/c1",
                    token,
                    java.net.http.HttpRequest.BodyPublishers.ofString("{}"));
            assertThat(CUSTOMER.seen()).hasSize(before + 1);
        }
    }

    private CircuitBreaker.State state(String service) {
        return breakers.circuitBreaker(service).getState();
    }

    private static void hang(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
