package org.partnercenter.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import javax.sql.DataSource;

@ServiceTest
class ExportServiceIT {

    @LocalServerPort int port;

    @Test
    void it_is_healthy() {
        assertThat(new Api(port).get("/actuator/health").json().path("status").asString())
                .isEqualTo("UP");
    }

    @Test
    void whatever_else_is_asked_needs_a_token() {
        Answer refused = new Api(port).get("/v1/exports");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(new Api(port).as(Tokens.forged()).get("/v1/exports").code())
                .isEqualTo("TOKEN_INVALID");
    }

    @Test
    void with_a_token_there_is_nothing_yet() {
        Answer nothing = new Api(port).as(Tokens.admin("sunbird")).get("/v1/exports");

        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.code()).isEqualTo("NOT_FOUND");
    }

    @Test
    void it_describes_no_calls_yet() {
        assertThat(new Api(port).get("/v3/api-docs").json().path("paths").isEmpty()).isTrue();
    }

    @Test
    void it_holds_neither_a_database_nor_an_event_store(@Autowired ApplicationContext service) {
        assertThat(service.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(service.getBeansOfType(Producer.class)).isEmpty();
        assertThat(service.getBeanDefinitionNames())
                .noneMatch(bean -> classOf(service, bean).startsWith("org.axonframework."));
    }

    private static String classOf(ApplicationContext service, String bean) {
        Class<?> type = service.getType(bean, false);
        return type == null ? "" : type.getName();
    }
}
