package org.partnercenter.localrun.issuer;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

import java.nio.file.Path;
import java.util.Map;

/**
 * The OpenID Connect issuer of a demonstration: client credentials for the demo clients, whose
 * secret everybody knows. Settings: ISSUER_URI, ISSUER_ADDRESS, ISSUER_PORT, ISSUER_KEYS.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class DemoIssuer {
    /** What a process that sets nothing gets; any setting of Spring Boot overrides it. */
    private static final Map<String, Object> DEFAULTS =
            Map.of(
                    "server.port", "${ISSUER_PORT:9000}",
                    "server.address", "${ISSUER_ADDRESS:127.0.0.1}",
                    "server.tomcat.threads.max", "20",
                    "spring.application.name", "issuer",
                    "spring.main.banner-mode", "off",
                    "spring.jmx.enabled", "false",
                    "spring.threads.virtual.enabled", "true",
                    "spring.security.oauth2.authorizationserver.issuer",
                            "${ISSUER_URI:http://127.0.0.1:${server.port}}",
                    "issuer.keys", "${ISSUER_KEYS:.local/issuer}");

    public static void main(String[] arguments) {
        run(arguments);
    }

    static ConfigurableApplicationContext run(String... arguments) {
        return new SpringApplicationBuilder(DemoIssuer.class).properties(DEFAULTS).run(arguments);
    }

    @Bean
    RegisteredClientRepository clients() {
        return new DemoClients();
    }

    @Bean
    PasswordEncoder secrets() {
        return new PublicSecret();
    }

    @Bean
    JWKSource<SecurityContext> signingKeys(@Value("${issuer.keys}") Path directory) {
        var key = new SigningKey(directory.resolve("signing-key.json")).load();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new DemoClaims();
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new NoAuthorizationMemory();
    }
}
