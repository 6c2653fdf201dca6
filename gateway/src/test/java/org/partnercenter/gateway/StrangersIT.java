package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Callers without a valid token; the gateway is one of their own, for they share one address. */
@GatewayTest
@TestPropertySource(properties = "partner-center.gateway.rate-limit.burst=100")
class StrangersIT {

    private static final int MANY = 500;

    @Autowired private Api api;

    @Test
    void who_has_no_valid_token_is_refused_before_it_costs_anything() {
        String known = ISSUER.token("known");
        assertThat(api.get("/v1/me", known).status()).isEqualTo(200);
        int asked = ISSUER.asked();
        int refused = 0;
        for (int i = 0; i < MANY; i++) {
            Api.Answer answer = api.get("/v1/me", ISSUER.ofNextKey("stranger"));
            assertThat(answer.status()).isIn(401, 429);
            refused += answer.status() == 429 ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(MANY / 2);
        assertThat(ISSUER.asked() - asked).isLessThan(10);
        assertThat(ASSOCIATION.seen()).hasSize(1);

        Api.Answer late = untilRefused("");
        assertThat(late.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(late.header("Retry-After"))).isPositive();
        assertThat(api.get("/v1/me", known).status()).isEqualTo(200);
    }

    private Api.Answer untilRefused(String token) {
        Api.Answer answer = api.get("/v1/me", token);
        for (int i = 0; i < MANY && answer.status() != 429; i++) {
            answer = api.get("/v1/me", token);
        }
        return answer;
    }
}
