package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

@GatewayTest
class TokenCheckIT {

    @Autowired private Api api;

    @Test
    void a_valid_token_is_passed_on() {
        String token = ISSUER.token("tokens");
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);
        assertThat(ASSOCIATION.onlyRequest().header("Authorization"))
                .containsExactly("Bearer " + token);
    }

    @Test
    void without_a_token_nothing_is_asked() {
        Api.Answer answer = api.get("/v1/me", "");
        refused(answer, "UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void an_expired_token_is_told_apart() {
        refused(api.get("/v1/me", ISSUER.expired("tokens")), "TOKEN_EXPIRED");
    }

    @Test
    void a_forged_token_is_refused() {
        refused(api.get("/v1/me", ISSUER.forged("tokens")), "TOKEN_INVALID");
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refused(api.get("/v1/me", ISSUER.ofAnotherIssuer("tokens")), "TOKEN_INVALID");
    }

    @Test
    void a_token_that_begins_later_is_refused() {
        refused(api.get("/v1/me", ISSUER.notYet("tokens")), "TOKEN_INVALID");
    }

    @Test
    void a_token_for_ever_is_refused() {
        refused(api.get("/v1/me", ISSUER.withoutEnd("tokens")), "TOKEN_INVALID");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nonsense", "a.b.c", "a$b", "a b", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
    void what_is_no_signed_token_is_refused(String token) {
        Api.Answer answer = api.get("/v1/me", token);
        refused(answer, "TOKEN_INVALID");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void a_broken_signature_is_refused_although_the_token_was_seen_before() {
        String token = ISSUER.token("tokens");
        assertThat(api.get("/v1/me", token).status()).isEqualTo(200);
        ASSOCIATION.answers(200, "");
        String tampered = token.substring(0, token.length() - 6) + "AAAAAA";
        assertThat(api.get("/v1/me", tampered).code()).isEqualTo("TOKEN_INVALID");
    }

    @Test
    void a_silent_issuer_is_no_fault_of_the_token() {
        ISSUER.goAway();
        try {
            await("the issuer is asked every few seconds")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> {
                        Api.Answer answer = api.get("/v1/me", ISSUER.ofNextKey("tokens"));
                        assertThat(answer.status()).isEqualTo(503);
                        assertThat(answer.code()).isEqualTo("ISSUER_UNAVAILABLE");
                        assertThat(answer.header("Retry-After")).isNotEmpty();
                    });
        } finally {
            ISSUER.comeBack();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/readiness",
                "/actuator/health/liveness",
                "/v1/openapi.json",
                "/docs"
            })
    void a_few_pages_need_no_token(String path) {
        assertThat(api.get(path, "").status()).isEqualTo(200);
    }

    @Test
    void metrics_are_for_the_platform_role_alone() {
        assertThat(api.get("/actuator/prometheus", "").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(api.get("/actuator/prometheus", ISSUER.token("t", "partner-admin")).code())
                .isEqualTo("FORBIDDEN");
        assertThat(api.get("/actuator/prometheus", ISSUER.token("t", "platform")).status())
                .isEqualTo(200);
    }

    private static void refused(Api.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(ASSOCIATION.seen()).isEmpty();
    }
}
