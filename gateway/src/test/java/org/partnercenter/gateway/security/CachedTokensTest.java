package org.partnercenter.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

class CachedTokensTest {

    private static final Instant NOW = Instant.parse("2026-11-22T06:00:00Z");

    private final AtomicInteger checks = new AtomicInteger();

    @Test
    void a_token_is_verified_once() {
        CachedTokens tokens = tokens(NOW.plusSeconds(60));
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
        assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_token_that_ends_now_is_verified_each_time() {
        CachedTokens tokens = tokens(NOW);
        tokens.decode("a");
        tokens.decode("a");
        assertThat(checks).hasValue(2);
    }

    @Test
    void a_refusal_is_not_remembered() {
        CachedTokens tokens =
                new CachedTokens(
                        _ -> {
                            checks.incrementAndGet();
                            throw new BadJwtException("no");
                        },
                        InstantSource.fixed(NOW));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
        }
        assertThat(checks).hasValue(2);
    }

    private CachedTokens tokens(Instant expires) {
        return new CachedTokens(
                token -> {
                    checks.incrementAndGet();
                    return Jwt.withTokenValue(token)
                            .header("alg", "RS256")
                            .expiresAt(expires)
                            .build();
                },
                InstantSource.fixed(NOW));
    }
}
