package org.partnercenter.benchmarks.system;

import org.partnercenter.benchmarks.limits.PgBench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A database of the platform's server, as its superuser sees it. */
public record Database(int port, String name) {

    public Connection connect() throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, name);
        return DriverManager.getConnection(url, "postgres", "");
    }

    /** Runs statements, also several at once, in their own transaction. */
    public void run(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": " + sql.lines().findFirst().orElse(""), e);
        }
    }

    /** The first column of every row. */
    public List<String> strings(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var strings = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    strings.add(rows.getString(1));
                }
            }
            return strings;
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": " + sql, e);
        }
    }

    public long number(String sql, Object... parameters) {
        return Long.parseLong(strings(sql, parameters).getFirst());
    }

    /** The load generator on this database, as that role with these settings. */
    public PgBench pgbench(String user, Map<String, String> settings) {
        return new PgBench(port, user, name, settings);
    }
}
