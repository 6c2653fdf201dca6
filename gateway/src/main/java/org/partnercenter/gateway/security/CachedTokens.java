package org.partnercenter.gateway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.time.Duration;
import java.time.InstantSource;

/**
 * Remembers tokens that were verified, until they expire and five minutes at most, so that a
 * signature is not checked per request and a withdrawn key does not live on.
 */
final class CachedTokens implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JwtDecoder verifier;
    private final Cache<String, Jwt> verified;

    CachedTokens(JwtDecoder verifier, InstantSource clock) {
        this.verifier = verifier;
        this.verified =
                Caffeine.newBuilder()
                        .maximumSize(10_000)
                        .expireAfter(Expiry.<String, Jwt>creating((_, token) -> life(token, clock)))
                        .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = verified.getIfPresent(token);
        if (known == null) {
            known = verifier.decode(token);
            verified.put(token, known);
        }
        return known;
    }

    private static Duration life(Jwt token, InstantSource clock) {
        var expires = token.getExpiresAt();
        var left = expires == null ? LONGEST : Duration.between(clock.instant(), expires);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
