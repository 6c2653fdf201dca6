package org.partnercenter.localrun.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The public API as a demo client of the local issuer sees it. */
public final class Api {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String gateway;
    private final String issuer;

    public Api(String gateway, String issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    Answer get(String client, String path) {
        return send(client, path, request -> request.GET());
    }

    /** Reads what a command of this caller has just changed. */
    Answer get(String client, String path, String consistency) {
        return send(client, path, request -> request.header("Consistency-Token", consistency));
    }

    Answer post(String client, String path, Object body) {
        var json = Answer.JSON.writeValueAsString(body);
        return post(client, path, "application/json", BodyPublishers.ofString(json));
    }

    Answer post(String client, String path, String type, BodyPublisher body) {
        return send(client, path, request -> request.header("Content-Type", type).POST(body));
    }

    private Answer send(String client, String path, Detail detail) {
        var token = tokens.computeIfAbsent(client, this::newToken);
        var request =
                HttpRequest.newBuilder(URI.create(gateway + path))
                        .header("Authorization", "Bearer " + token);
        return send(detail.addTo(request).build());
    }

    /** Adds a header or a body to a request. */
    private interface Detail {
        HttpRequest.Builder addTo(HttpRequest.Builder request);
    }

    String newToken(String client) {
        var form = "grant_type=client_credentials&client_secret=demo&client_id=" + client;
        var request =
                HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                        .header("Content-Type", FORM)
                        .POST(BodyPublishers.ofString(form))
                        .build();
        var answer = send(request);
        if (!answer.isGood()) {
            throw new Unexpected("No token for %s: %s".formatted(client, answer.summary()));
        }
        return answer.json().required("access_token").asString();
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers().firstValue("Location"),
                    response.headers().firstValue("Consistency-Token"));
        } catch (IOException e) {
            return new Answer(0, String.valueOf(e), Optional.empty(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("Interrupted");
        }
    }
}
