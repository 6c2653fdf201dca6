package org.partnercenter.systemtests.client;

import org.jspecify.annotations.Nullable;
import org.partnercenter.systemtests.system.Settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The public API as one caller sees it through the gateway. */
public record Api(@Nullable String token, List<String> headers) {

    private static final String CONSISTENCY_TOKEN = "Consistency-Token";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** One of the demo clients. */
    public static Api as(String client) {
        return withToken(Tokens.of(client));
    }

    /** The customer itself. */
    public static Api asCustomer(String customerId) {
        return withToken(Tokens.ofCustomer(customerId));
    }

    public static Api withToken(@Nullable String token) {
        return new Api(token, List.of());
    }

    public Api with(String name, String value) {
        return new Api(token, Stream.concat(headers.stream(), Stream.of(name, value)).toList());
    }

    /**
     * Sends the consistency token of that answer along: the caller reads its own write. Where the
     * views are still behind after what the platform waits for them, the request is repeated.
     */
    public Api after(Answer accepted) {
        return with(CONSISTENCY_TOKEN, accepted.header(CONSISTENCY_TOKEN));
    }

    public Answer get(String path, Object... values) {
        return send("GET", Path.of(path, values), null, BodyPublishers.noBody());
    }

    public Answer delete(String path, Object... values) {
        return send("DELETE", Path.of(path, values), null, BodyPublishers.noBody());
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

    public Answer send(
            String method, String path, @Nullable String contentType, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(Settings.url() + path))
                        .timeout(Duration.ofMinutes(3))
                        .method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        HttpRequest whole = request.build();
        return headers.contains(CONSISTENCY_TOKEN) ? sendUntilSeen(whole) : send(whole);
    }

    /** A request that is refused because the views are behind has done nothing. */
    private static Answer sendUntilSeen(HttpRequest request) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = send(request);
        while (saysThatViewsAreBehind(answer) && System.nanoTime() < end) {
            answer = send(request);
        }
        return answer;
    }

    private static boolean saysThatViewsAreBehind(Answer answer) {
        return answer.status() == 503 && answer.body().contains("\"VIEW_BEHIND\"");
    }

    static Answer send(HttpRequest request) {
        try {
            return new Answer(HTTP.send(request, BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
