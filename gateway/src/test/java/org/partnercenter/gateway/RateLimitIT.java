package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.gateway.testing.StubWorld.ASSOCIATION;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import org.junit.jupiter.api.Test;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;

@GatewayTest
class RateLimitIT {

    private static final int MANY = 2_000;
    private static final int BURST = 200;

    @Autowired private Api api;

    @Test
    void who_sends_too_much_is_told_when_to_come_back_and_nobody_else() {
        String eager = ISSUER.token("eager");
        Api.Answer answer = untilRefused(eager);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(ASSOCIATION.seen()).hasSizeGreaterThanOrEqualTo(BURST);
        assertThat(api.get("/v1/me", ISSUER.token("calm")).status()).isEqualTo(200);
    }

    @Test
    void another_token_of_the_same_client_does_not_help() {
        untilRefused(ISSUER.token("insistent", "platform"));
        int seen = ASSOCIATION.seen().size();
        assertThat(untilRefused(ISSUER.token("insistent", "customer")).status()).isEqualTo(429);
        assertThat(ASSOCIATION.seen().size() - seen).isLessThan(BURST / 2);
    }

    @Test
    void one_user_of_a_client_does_not_use_up_what_others_may_send() {
        assertThat(untilRefused(ISSUER.tokenOf("portal", "ann")).status()).isEqualTo(429);
        String bob = ISSUER.tokenOf("portal", "bob");
        for (int i = 0; i < BURST / 2; i++) {
            assertThat(api.get("/v1/me", bob).status()).isEqualTo(200);
        }
    }

    private Api.Answer untilRefused(String token) {
        Api.Answer answer = api.get("/v1/me", token);
        for (int i = 0; i < MANY && answer.status() != 429; i++) {
            answer = api.get("/v1/me", token);
        }
        return answer;
    }
}
