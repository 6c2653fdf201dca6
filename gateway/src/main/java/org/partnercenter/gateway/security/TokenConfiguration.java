package org.partnercenter.gateway.security;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The check of a token: signed by a key of the issuer, by it, and valid now. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    JwtDecoder tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String keys,
            InstantSource clock) {
        NimbusJwtDecoder verifier =
                NimbusJwtDecoder.withJwkSetUri(keys)
                        .jwsAlgorithms(known -> known.addAll(List.of(SignatureAlgorithm.values())))
                        .restOperations(keyClient())
                        .build();
        verifier.setJwtValidator(new TokenRules(issuer, clock));
        return new CachedTokens(verifier, clock);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    private static RestTemplate keyClient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }
}
