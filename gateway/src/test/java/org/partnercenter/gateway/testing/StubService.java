package org.partnercenter.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service on loopback that remembers what it was asked and answers what a test wants. */
public final class StubService {

    /** A request as it arrived. */
    public record Seen(String method, URI uri, Map<String, List<String>> headers) {
        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile HttpHandler handler = StubService::readAndAgree;

    public StubService() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        seen.add(
                new Seen(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        Map.copyOf(exchange.getRequestHeaders())));
        handler.handle(exchange);
    }

    public void answers(HttpHandler wanted) {
        handler = wanted;
    }

    public void answers(int status, String body) {
        handler =
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    send(exchange, status, body);
                };
    }

    void reset() {
        handler = StubService::readAndAgree;
        seen.clear();
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen onlyRequest() {
        if (seen.size() != 1) {
            throw new AssertionError("Not one request but " + seen);
        }
        return seen.getFirst();
    }

    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void readAndAgree(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        send(exchange, 200, new String(body, StandardCharsets.UTF_8));
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
