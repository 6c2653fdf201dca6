package org.partnercenter.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.profiles.active=native", "CONFIG_REPO=file:../config-repo"})
class ConfigServerIT {

    @LocalServerPort private int port;

    @Test
    void serves_a_service_its_own_settings_and_those_of_all() throws Exception {
        assertThat(get("/billing-service/default"))
                .contains("billing-service.yml", "application.yml")
                .contains("\"server.port\":\"${SERVER_PORT:8083}\"");
    }

    @Test
    void leaves_placeholders_to_the_service_that_asks() throws Exception {
        assertThat(get("/association-service/default")).contains("${DB_PASSWORD:}");
    }

    @Test
    void says_that_it_is_ready() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("UP");
    }

    @Test
    void shows_nothing_else_of_itself() throws Exception {
        assertThat(get("/actuator")).doesNotContain("env", "configprops");
    }

    private String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
