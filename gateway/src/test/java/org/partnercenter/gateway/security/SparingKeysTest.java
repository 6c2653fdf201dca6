package org.partnercenter.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

class SparingKeysTest {

    private Instant now = Instant.parse("2026-11-22T06:00:00Z");

    private final Deque<JWKSet> issuer = new ArrayDeque<>();
    private final SparingKeys keys = new SparingKeys(new Issuer(), () -> now);

    @Test
    void the_issuer_is_asked_once_in_a_while() throws KeySourceException {
        JWKSet first = new JWKSet();
        JWKSet second = new JWKSet();
        issuer.add(first);
        issuer.add(second);
        assertThat(ask()).isSameAs(first);
        assertThat(ask()).isSameAs(first);
        now = now.plusSeconds(5);
        assertThat(ask()).isSameAs(second);
    }

    @Test
    void its_silence_is_no_reason_to_ask_it_more_often() throws KeySourceException {
        assertThatThrownBy(this::ask).isInstanceOf(KeySourceException.class);
        JWKSet back = new JWKSet();
        issuer.add(back);
        assertThatThrownBy(this::ask).isInstanceOf(KeySourceException.class);
        now = now.plusSeconds(5);
        assertThat(ask()).isSameAs(back);
    }

    private JWKSet ask() throws KeySourceException {
        return keys.getJWKSet(JWKSetCacheRefreshEvaluator.forceRefresh(), 0, null);
    }

    private final class Issuer implements JWKSetSource<SecurityContext> {
        @Override
        public JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long at, SecurityContext context)
                throws KeySourceException {
            JWKSet answer = issuer.poll();
            if (answer == null) {
                throw new KeySourceException("silent");
            }
            return answer;
        }

        @Override
        public void close() {}
    }
}
