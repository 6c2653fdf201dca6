package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@ServiceTest(classes = SampleApplication.class)
@Import(IssuerAwayIT.AwayIssuer.class)
class IssuerAwayIT {

    @TestConfiguration(proxyBeanMethods = false)
    static class AwayIssuer {

        @Bean
        JwtDecoder away() {
            return NimbusJwtDecoder.withJwkSetUri("http://127.0.0.1:1/keys").build();
        }
    }

    @LocalServerPort int port;

    @Test
    void a_token_that_cannot_be_checked_now_is_a_problem_that_says_to_come_again() {
        Answer answer = new Api(port).as(Tokens.admin("sunbird")).get("/v1/things");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("ISSUER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
