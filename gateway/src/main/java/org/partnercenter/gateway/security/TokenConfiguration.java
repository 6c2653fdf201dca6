package org.partnercenter.gateway.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;

import org.partnercenter.gateway.filter.RateLimiter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import java.net.URL;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** The check of a token: signed by a key of the issuer, by it, and valid now. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final int PATIENCE = 3_000;
    private static final int MOST_BYTES_OF_KEYS = 1 << 20;

    @Bean
    JwtDecoder tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") URL keys,
            InstantSource clock,
            RateLimiter limiter) {
        NimbusJwtDecoder verifier =
                NimbusJwtDecoder.withJwkSource(keysAt(keys, clock))
                        .jwsAlgorithms(known -> known.addAll(List.of(SignatureAlgorithm.values())))
                        .build();
        verifier.setJwtValidator(new TokenRules(issuer, clock));
        return new CachedTokens(new LimitedTokens(verifier, limiter), clock);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    private static JWKSource<SecurityContext> keysAt(URL keys, InstantSource clock) {
        var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, MOST_BYTES_OF_KEYS);
        retriever.setHeaders(
                Map.of("Accept", List.of("application/json, application/jwk-set+json")));
        var issuer = new URLBasedJWKSetSource<SecurityContext>(keys, retriever);
        return JWKSourceBuilder.create(new SparingKeys(issuer, clock))
                .rateLimited(false)
                .refreshAheadCache(false)
                .build();
    }
}
