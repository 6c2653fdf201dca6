package org.partnercenter.localrun.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A real PostgreSQL server of our own on 127.0.0.1, with the roles and databases of every context
 * and trust for local callers. One with a data directory is durable; the shared one of a test run
 * is quick and forgets everything.
 */
public final class Postgres implements AutoCloseable {
    private static final List<String> CONTEXTS =
            List.of("association", "customer", "billing", "export");

    private final EmbeddedPostgres server;
    private final Optional<Path> dataDirectory;
    private final FreshDatabases fresh = new FreshDatabases(this);

    private Postgres(EmbeddedPostgres server, Optional<Path> dataDirectory) {
        this.server = server;
        this.dataDirectory = dataDirectory;
    }

    /** Starts the server on its data directory, which is made and filled when it is not there. */
    public static Postgres start(Path dataDirectory, int port) {
        return start(dataDirectory, port, ProcessBuilder.Redirect.DISCARD);
    }

    /** Starts the durable server; what it logs goes where the caller says. */
    public static Postgres start(Path dataDirectory, int port, ProcessBuilder.Redirect log) {
        stopAbandoned(dataDirectory);
        var beginning = FirstStart.of(dataDirectory);
        var server =
                start(
                        EmbeddedPostgres.builder()
                                .setDataDirectory(dataDirectory)
                                .setCleanDataDirectory(false)
                                .setRegisterShutdownHook(false)
                                .setOverrideWorkingDirectory(
                                        dataDirectory.resolveSibling("postgres-binaries").toFile())
                                .setPort(port)
                                .setOutputRedirector(log)
                                .setServerConfig("fsync", "on")
                                .setServerConfig("full_page_writes", "on")
                                .setServerConfig("synchronous_commit", "on"),
                        Optional.of(dataDirectory));
        beginning.isDone();
        return server;
    }

    /** Stops the server that still runs on this directory because its owner was killed. */
    public static void stopAbandoned(Path dataDirectory) {
        AbandonedServer.of(dataDirectory).ifPresent(AbandonedServer::stop);
    }

    /** The one server of this JVM's tests, on a free port; it ends with the JVM. */
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /** Starts at first use, once. */
    private static final class Shared {
        private static final Postgres SERVER =
                start(
                        EmbeddedPostgres.builder()
                                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                                .setServerConfig("fsync", "off"),
                        Optional.empty());
    }

    private static Postgres start(EmbeddedPostgres.Builder builder, Optional<Path> data) {
        QuietLogs.apply();
        try {
            var server =
                    builder.setPGStartupWait(Duration.ofMinutes(2))
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            // no file in a directory that another server with this port may share
                            .setServerConfig("unix_socket_directories", "")
                            .setServerConfig("max_connections", "200")
                            .setServerConfig("shared_buffers", "512MB")
                            .setServerConfig("max_wal_size", "4GB")
                            .setServerConfig("jit", "off")
                            .start();
            var postgres = new Postgres(server, data);
            postgres.bootstrap();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bootstrap() {
        if (!exists("association")) {
            run("postgres", SqlScript.resource("/bootstrap.sql"));
        }
        var inside = SqlScript.resource("/bootstrap-database.sql");
        CONTEXTS.forEach(context -> run(context, inside));
    }

    /** The server's process, for whoever watches over it; known of a durable server alone. */
    public Optional<ProcessHandle> postmaster() {
        return dataDirectory.flatMap(AbandonedServer::of).map(AbandonedServer::postmaster);
    }

    public int port() {
        return server.getPort();
    }

    /** Where the database is; the caller says as whom it connects. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
    }

    /** Makes an empty database that belongs to the context's role; the answer connects as it. */
    public String freshDatabase(String context) {
        return jdbcUrl(fresh.next(context)) + "?user=" + context;
    }

    boolean exists(String database) {
        try (var connection = superuser("postgres");
                var query =
                        connection.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not answer", e);
        }
    }

    void run(String database, SqlScript script) {
        try (var connection = superuser(database)) {
            script.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + database, e);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), "postgres", "");
    }

    /** Stops the server; connections that are still open are cut off, no commit is lost. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
