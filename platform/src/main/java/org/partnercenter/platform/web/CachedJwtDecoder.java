package org.partnercenter.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers tokens that were verified, until they expire and five minutes at most, so that a
 * signature is not checked per request.
 */
final class CachedJwtDecoder implements JwtDecoder {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final JwtDecoder verifier;
    private final Cache<String, Jwt> verified;

    CachedJwtDecoder(JwtDecoder verifier, Clock clock) {
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
        if (known != null) {
            return known;
        }
        Jwt decoded = verifier.decode(token);
        verified.put(token, decoded);
        return decoded;
    }

    private static Duration life(Jwt token, Clock clock) {
        Instant expires = token.getExpiresAt();
        if (expires == null) {
            return LONGEST;
        }
        Duration left = Duration.between(clock.instant(), expires);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
