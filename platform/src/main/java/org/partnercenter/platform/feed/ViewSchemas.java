package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Creates, renames and drops the schemas of views, in the caller's transaction. The reading role of
 * the context may use every schema; which tables it may read is said by the view's own script.
 */
final class ViewSchemas {
    private final JdbcOperations jdbc;
    private final String readerRole;

    ViewSchemas(JdbcOperations jdbc, String context) {
        this.jdbc = jdbc;
        this.readerRole = context + "_reader";
    }

    /**
     * Runs {@code views/<view>.sql} in a new schema; {@code ${schema}} in it is the schema's name.
     */
    void create(View view, String schema) {
        var script = script(view).replace("${schema}", schema);
        jdbc.execute("create schema " + schema);
        jdbc.queryForObject(
                "select set_config('search_path', ?, true)", String.class, schema + ", public");
        jdbc.execute(FeedSequences.TABLE);
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute(script);
                            }
                        });
        if (Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from pg_roles where rolname = ?)",
                        Boolean.class,
                        readerRole))) {
            jdbc.execute("grant usage on schema %s to %s".formatted(schema, readerRole));
        }
        jdbc.queryForObject("select set_config('search_path', 'public', true)", String.class);
    }

    boolean exists(String schema) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        "select exists (select from pg_namespace where nspname = ?)",
                        Boolean.class,
                        schema));
    }

    void rename(String schema, String name) {
        jdbc.execute("alter schema %s rename to %s".formatted(schema, name));
    }

    void drop(String schema) {
        jdbc.execute("drop schema if exists %s cascade".formatted(schema));
    }

    private static String script(View view) {
        var resource = new ClassPathResource("views/" + view.name() + ".sql");
        try {
            return resource.getContentAsString(UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The view has no script " + resource.getPath(), missing);
        }
    }
}
