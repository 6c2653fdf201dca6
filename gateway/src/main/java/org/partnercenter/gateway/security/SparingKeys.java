package org.partnercenter.gateway.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Asks the issuer for its keys no more often than every few seconds, whatever keys are looked for;
 * in between, what it said last holds, or that it said nothing.
 */
final class SparingKeys implements JWKSetSource<SecurityContext> {

    private static final long PAUSE = Duration.ofSeconds(5).toMillis();

    private sealed interface Outcome {
        record Keys(JWKSet keys) implements Outcome {}

        record Failed(KeySourceException cause) implements Outcome {}
    }

    private final JWKSetSource<SecurityContext> issuer;
    private final InstantSource clock;
    private @Nullable Outcome last;
    private long lastAt;

    SparingKeys(JWKSetSource<SecurityContext> issuer, InstantSource clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public synchronized JWKSet getJWKSet(
            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        Outcome outcome = last;
        if (outcome == null || clock.millis() - lastAt >= PAUSE) {
            outcome = ask(refresh, now, context);
            last = outcome;
            lastAt = clock.millis();
        }
        return switch (outcome) {
            case Outcome.Keys(var keys) -> keys;
            case Outcome.Failed(var cause) -> throw cause;
        };
    }

    private Outcome ask(
            JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context) {
        try {
            return new Outcome.Keys(issuer.getJWKSet(refresh, now, context));
        } catch (KeySourceException failure) {
            return new Outcome.Failed(failure);
        }
    }

    @Override
    public void close() throws IOException {
        issuer.close();
    }
}
