package org.partnercenter.benchmarks.suites;

import org.partnercenter.benchmarks.http.Answer;
import org.partnercenter.benchmarks.http.Chunks;
import org.partnercenter.benchmarks.http.Connection;
import org.partnercenter.benchmarks.http.Request;
import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.Ports;
import org.partnercenter.benchmarks.system.Token;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** A file sent through the gateway, and the time until all of it counts. */
record ChargeImport(Token token) {
    private static final String PATH =
            "/v1/charges?partnerId=sunbird&mode=append&createCustomers=REFERRAL";
    private static final long PAUSE_NANOS = 50_000_000;

    record Done(String importId, Summary summary) {}

    Done send(Path file, int rows) {
        long begin = System.nanoTime();
        try (var connection = new Connection(Ports.GATEWAY)) {
            var accepted =
                    connection.send(
                            Request.chunked(PATH, "text/csv", token.header()),
                            out -> {
                                try (var body = new Chunks(out)) {
                                    Files.copy(file, body);
                                }
                            });
            requireGood(accepted);
            var location = Objects.requireNonNull(accepted.header("Location"));
            var path = location.replaceFirst("^https?://[^/]+", "");
            awaitCompleted(connection, path, rows);
            double seconds = (System.nanoTime() - begin) / 1e9;
            return new Done(
                    path.substring(path.lastIndexOf('/') + 1), Summary.ofRate(rows, seconds));
        }
    }

    private void awaitCompleted(Connection connection, String path, int rows) {
        while (true) {
            var answer = connection.send(Request.get(path, token.header()));
            requireGood(answer);
            var state = answer.json().required("state").asString();
            if (state.equals("COMPLETED")) {
                if (answer.json().required("rowsAccepted").asLong() != rows) {
                    throw new IllegalStateException("Not every row counts: " + answer.summary());
                }
                return;
            }
            if (state.equals("FAILED")) {
                throw new IllegalStateException(answer.summary());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void requireGood(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("The file was not taken: " + answer.summary());
        }
    }
}
