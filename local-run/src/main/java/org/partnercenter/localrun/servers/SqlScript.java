package org.partnercenter.localrun.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** The statements of a resource file, each ending with {@code ;} at the end of a line. */
record SqlScript(List<String> statements) {

    static SqlScript resource(String name) {
        try (var in = SqlScript.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + name);
            }
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SqlScript of(String text) {
        return new SqlScript(
                Arrays.stream(text.split(";[ \t]*(\r?\n|$)"))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList());
    }

    void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
