package org.partnercenter.gateway.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A client of the gateway under test; every client has a name, and so a rate limit, of its own. */
@TestComponent
public class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final WebServerApplicationContext server;

    Api(WebServerApplicationContext server) {
        this.server = server;
    }

    /** An answer, read as text. */
    public record Answer(HttpResponse<String> http) {
        public int status() {
            return http.statusCode();
        }

        public String body() {
            return http.body();
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JsonMapper.shared().readTree(http.body());
        }

        public String code() {
            return json().path("code").asString();
        }
    }

    public Answer get(String path, String token) {
        return send("GET", path, token, BodyPublishers.noBody());
    }

    public Answer post(String path, String token, String body) {
        return send("POST", path, token, BodyPublishers.ofString(body));
    }

    public Answer send(String method, String path, String token, BodyPublisher body) {
        return send(request ->
                authorized(request.uri(URI.create(uri() + path)).method(method, body), token));
    }

    public Answer send(UnaryOperator<HttpRequest.Builder> request) {
        try {
            return new Answer(
                    HTTP.send(
                            request.apply(HttpRequest.newBuilder(URI.create(uri()))).build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends these very bytes and reads until the server closes. */
    public String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a client sends piece by piece. */
    @FunctionalInterface
    public interface Sending {
        void to(OutputStream body) throws Exception;
    }

    /** Posts a body of which every write leaves at once; answers all that the server says. */
    public String upload(String path, String token, Sending sending) throws Exception {
        String head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                        .formatted(path, token);
        try (Socket socket = new Socket("127.0.0.1", port())) {
            OutputStream wire = socket.getOutputStream();
            wire.write(head.getBytes(StandardCharsets.ISO_8859_1));
            sending.to(
                    new OutputStream() {
                        @Override
                        public void write(int octet) throws IOException {
                            wire.write(new byte[] {'1', '\r', '\n', (byte) octet, '\r', '\n'});
                        }

                        @Override
                        public void write(byte[] octets, int from, int length) throws IOException {
                            wire.write(
                                    (Integer.toHexString(length) + "\r\n")
                                            .getBytes(StandardCharsets.ISO_8859_1));
                            wire.write(octets, from, length);
                            wire.write(new byte[] {'\r', '\n'});
                        }
                    });
            wire.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    public String uri() {
        return "http://127.0.0.1:" + port();
    }

    private int port() {
        var webServer = server.getWebServer();
        if (webServer == null) {
            throw new IllegalStateException("No web server");
        }
        return webServer.getPort();
    }

    public static HttpRequest.Builder authorized(HttpRequest.Builder request, String token) {
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }
}
