package org.partnercenter.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

class ApiTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private Api api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/behind", exchange -> answer(exchange, "VIEW_BEHIND"));
        server.createContext("/down", exchange -> answer(exchange, "UPSTREAM_UNAVAILABLE"));
        server.start();
        api = new Api(server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void who_reads_after_a_write_asks_again_while_the_views_are_behind() {
        var written = api.get("/down");
        asked.set(0);

        assertThat(api.after(written).as("somebody").get("/behind").status()).isEqualTo(200);
        assertThat(asked).hasValue(3);
    }

    @Test
    void nothing_else_is_asked_again() {
        var refused = api.get("/behind");
        assertThat(refused.code()).isEqualTo("VIEW_BEHIND");
        assertThat(api.after(refused).get("/down").status()).isEqualTo(503);
        assertThat(asked).hasValue(2);
    }

    /** The third request is served. */
    private void answer(HttpExchange exchange, String code) throws IOException {
        byte[] body = "{\"code\":\"%s\"}".formatted(code).getBytes(UTF_8);
        exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
