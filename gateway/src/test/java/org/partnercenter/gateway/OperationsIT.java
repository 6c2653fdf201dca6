package org.partnercenter.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.partnercenter.gateway.testing.StubWorld.ISSUER;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnercenter.gateway.testing.Api;
import org.partnercenter.gateway.testing.GatewayTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@GatewayTest
@ExtendWith(OutputCaptureExtension.class)
class OperationsIT {

    @Autowired private Api api;
    @Autowired private CircuitBreakerRegistry breakers;

    @Test
    void every_request_leaves_one_line_without_its_query(CapturedOutput output) {
        Api.Answer answer =
                api.get("/v1/customers?mobile=5550100", ISSUER.token("sunbird-operator"));
        String trace = answer.header("Trace-Id");
        await("written when the answer is already out")
                .until(() -> output.getOut().contains(trace));
        assertThat(output.getOut().lines().filter(line -> line.contains(trace)))
                .singleElement()
                .asString()
                .contains("GET /v1/customers 200", "ms sunbird-operator")
                .doesNotContain("mobile", "5550100");
    }

    @Test
    void routes_and_breakers_can_be_watched() {
        api.get("/v1/customers/c1", ISSUER.token("watched"));
        await("counted when the answer is already out")
                .until(
                        this::metrics,
                        containsString(
                                "partner_center_gateway_requests_seconds_count{method=\"GET\",route=\"/v1/customers/**\",service=\"customer-service\",status=\"200\"}"));
        assertThat(metrics())
                .contains(
                        "resilience4j_circuitbreaker_state{name=\"billing-service\",state=\"closed\"}"
                            + " 1.0");
    }

    private String metrics() {
        return api.get("/actuator/prometheus", ISSUER.token("ops", "platform")).body();
    }

    @Test
    void health_shows_the_breakers_and_stays_well_when_one_is_open() {
        breakers.circuitBreaker("billing-service").transitionToOpenState();
        var health = api.get("/actuator/health", "").json();
        assertThat(health.path("status").asString()).isEqualTo("UP");
        var services = health.path("components").path("services").path("details");
        assertThat(services.path("billing-service").asString()).isEqualTo("OPEN");
        assertThat(services.path("customer-service").asString()).isEqualTo("CLOSED");
    }

    @Test
    void health_tells_nothing_of_the_machine() {
        assertThat(api.get("/actuator/health", "").body())
                .doesNotContain("diskSpace", "path", "configserver");
    }

    @Test
    void only_health_information_and_metrics_are_there() {
        for (String endpoint : new String[] {"env", "beans", "loggers", "configprops"}) {
            assertThat(api.get("/actuator/" + endpoint, ISSUER.token("ops", "platform")).code())
                    .isEqualTo("NOT_FOUND");
        }
    }
}
