package org.partnercenter.localrun.launch;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** Asks a component again and again until it says that it can work. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int CONNECT_MILLIS = 1_000;
    private static final int READ_MILLIS = 5_000;

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

    /** By the lightest client that there is: a start is bound by the processor. */
    private static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
