package org.partnercenter.gateway.security;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A token must be of our issuer and valid now; who it is for does not matter. */
record TokenRules(String issuer, InstantSource clock) implements OAuth2TokenValidator<Jwt> {

    static final String EXPIRED = "token_expired";

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = clock.instant();
        Instant expires = token.getExpiresAt();
        Instant begins = token.getNotBefore();
        if (!issuer.equals(token.getClaimAsString("iss")) || expires == null) {
            return failure("invalid_token");
        }
        if (begins != null && begins.isAfter(now.plus(CLOCKS_DIFFER))) {
            return failure("invalid_token");
        }
        return expires.plus(CLOCKS_DIFFER).isBefore(now)
                ? failure(EXPIRED)
                : OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult failure(String code) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error(code));
    }
}
