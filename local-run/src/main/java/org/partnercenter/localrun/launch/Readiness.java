package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks a component again and again until it says that it can work. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    /** Whether it became ready; false when it ended first. */
    boolean await(Component component, Child child) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isReady(component)) {
            if (!child.process().isAlive()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (Instant.now().isAfter(deadline)) {
                throw new Refusal(
                        "%s is not ready after %d minutes: see %s"
                                .formatted(component.name(), PATIENCE.toMinutes(), child.log()));
            }
        }
        return true;
    }

    boolean isReady(Component component) {
        return component.readinessPath().isEmpty()
                ? listens(component.port())
                : answers(component.url() + component.readinessPath());
    }

    private boolean answers(String url) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(5));
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
