package org.partnercenter.platform.testing;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small client of the HTTP API: one instance is a base address, a token and some headers. One
 * that is patient repeats its requests while the views are behind.
 */
public record Api(String base, @Nullable String token, List<String> headers, boolean isPatient) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Api(int port) {
        this("http://127.0.0.1:" + port, null, List.of(), false);
    }

    public Api as(String bearer) {
        return new Api(base, bearer, headers, isPatient);
    }

    public Api with(String name, String value) {
        var more = Stream.concat(headers.stream(), Stream.of(name, value)).toList();
        return new Api(base, token, more, isPatient);
    }

    /**
     * Sends the consistency token of that answer along: the caller reads its own write, and asks
     * again for sixty seconds when the views are still behind it.
     */
    public Api after(Answer accepted) {
        var reader = with("Consistency-Token", accepted.header("Consistency-Token"));
        return new Api(base, token, reader.headers, true);
    }

    public Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer put(String path, String json) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer patch(String path, String json) {
        return send("PATCH", path, "application/merge-patch+json", BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, BodyPublishers.noBody());
    }

    public Answer send(
            String method, String path, @Nullable String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return answer(request.build());
    }

    /** The service itself waits a while before it says that its views are behind. */
    private Answer answer(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var answer = send(request);
        while (isPatient && answer.isBehind() && System.nanoTime() < end) {
            answer = send(request);
        }
        return answer;
    }

    private static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The stable code of a problem document. */
        public String code() {
            return json().path("code").asString();
        }

        /** Whether nothing was done because the views lack what the consistency token names. */
        boolean isBehind() {
            return status() == 503 && body().contains("\"VIEW_BEHIND\"");
        }

        /** The header, or an empty text. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
