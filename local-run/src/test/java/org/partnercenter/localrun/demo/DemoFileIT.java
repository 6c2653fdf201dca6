package org.partnercenter.localrun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

class DemoFileIT {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        server = HttpServer.create(address, 0);
        answer("/oauth2/token", "{\"access_token\": \"token\"}");
        answer("/v1/me", "{\"billingTimeZone\": \"+08:00\"}");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_current_month_is_the_one_where_the_partner_is_billed() {
        var evening = Clock.fixed(Instant.parse("2026-11-30T20:00:00Z"), ZoneOffset.UTC);
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        var file = new DemoFile(new Api(url, url), Path.of("focus.csv"), evening);

        assertThat(file.partnersNow()).isEqualTo(LocalDateTime.parse("2026-12-01T04:00"));
    }

    private void answer(String path, String json) {
        server.createContext(
                path,
                exchange -> {
                    var body = json.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
    }
}
