package org.partnercenter.benchmarks.limits;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.partnercenter.benchmarks.http.Address;
import org.partnercenter.benchmarks.system.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The least that can answer a command over HTTP: the JDK's own server and one prepared insert, with
 * no token, no rule and nobody told. What a real service cannot beat.
 */
public record BareCommands(
        HttpServer server, ExecutorService threads, BlockingQueue<PreparedStatement> inserts)
        implements AutoCloseable {

    /** Serves on a free port, with a connection for each client. */
    public static BareCommands serve(Database database, String insert, int clients) {
        try {
            var inserts = new ArrayBlockingQueue<PreparedStatement>(clients);
            for (int n = 0; n < clients; n++) {
                inserts.add(database.connect().prepareStatement(insert));
            }
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var bare =
                    new BareCommands(
                            HttpServer.create(here, clients),
                            Executors.newVirtualThreadPerTaskExecutor(),
                            inserts);
            bare.server.setExecutor(bare.threads);
            bare.server.createContext("/", bare::answer);
            bare.server.start();
            return bare;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The bare server has no connections", e);
        }
    }

    public Address address() {
        return Address.local(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            insert();
            exchange.sendResponseHeaders(204, -1);
        } catch (SQLException | InterruptedException e) {
            exchange.sendResponseHeaders(500, -1);
        }
    }

    private void insert() throws SQLException, InterruptedException {
        var insert = inserts.take();
        try {
            insert.executeUpdate();
        } finally {
            inserts.add(insert);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        for (var insert : inserts) {
            try (var connection = insert.getConnection()) {
                insert.close();
            } catch (SQLException e) {
                throw new IllegalStateException("A connection does not close", e);
            }
        }
    }
}
