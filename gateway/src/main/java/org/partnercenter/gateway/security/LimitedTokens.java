package org.partnercenter.gateway.security;

import org.partnercenter.gateway.filter.RateLimiter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks tokens for an address no more often than a client may send requests: before it is checked
 * anybody can have made one up, and a check costs more than to refuse it.
 */
record LimitedTokens(JwtDecoder verifier, RateLimiter limiter) implements JwtDecoder {

    /** Too many tokens came from this address. */
    static final class TooMany extends AuthenticationException {
        final transient long nanosToWait;

        TooMany(long nanosToWait) {
            super("Too many tokens of one address");
            this.nanosToWait = nanosToWait;
        }
    }

    @Override
    public Jwt decode(String token) {
        var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        long wait = limiter.waitFor(current.getRequest());
        if (wait > 0) {
            throw new TooMany(wait);
        }
        return verifier.decode(token);
    }
}
