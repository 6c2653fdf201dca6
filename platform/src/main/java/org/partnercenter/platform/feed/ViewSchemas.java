package org.partnercenter.platform.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Creates, indexes, renames and drops the schemas of views, in the caller's transaction. The
 * reading role of the context may use every schema; which tables it may read is said by the view's
 * own script.
 */
final class ViewSchemas {
    private final JdbcOperations jdbc;
    private final String readerRole;

    ViewSchemas(JdbcOperations jdbc, String context) {
        this.jdbc = jdbc;
        this.readerRole = context + "_reader";
    }

    /** Runs {@code views/<view>.sql} in a new schema. */
    void create(View view, String schema) {
        var tables =
                script(view.name() + ".sql")
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "The view has no script: add views/%s.sql"
                                                .formatted(view.name())));
        jdbc.execute("create schema " + schema);
        inside(schema, FeedSequences.TABLE + ";" + tables);
        if (isTrue("select exists (select from pg_roles where rolname = ?)", readerRole)) {
            jdbc.execute("grant usage on schema %s to %s".formatted(schema, readerRole));
        }
    }

    /**
     * Runs {@code views/<view>.indexes.sql}, if there is one: indexes that cost less when they are
     * made over what is there already. The planner then gets to know the tables.
     */
    void index(View view, String schema) {
        script(view.name() + ".indexes.sql").ifPresent(indexes -> inside(schema, indexes));
        jdbc.queryForList(
                        "select quote_ident(tablename) from pg_tables where schemaname = ?",
                        String.class,
                        schema)
                .forEach(table -> jdbc.execute("analyze %s.%s".formatted(schema, table)));
    }

    private void inside(String schema, String script) {
        set("search_path", schema + ", public");
        set("statement_timeout", "0");
        set("maintenance_work_mem", "256MB");
        jdbc.execute(
                (ConnectionCallback<Boolean>)
                        connection -> {
                            try (var statement = connection.createStatement()) {
                                return statement.execute(script);
                            }
                        });
        set("search_path", "public");
    }

    private void set(String setting, String value) {
        jdbc.queryForObject("select set_config(?, ?, true)", String.class, setting, value);
    }

    private boolean isTrue(String question, String name) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class, name));
    }

    void rename(String schema, String name) {
        jdbc.execute("alter schema %s rename to %s".formatted(schema, name));
    }

    void drop(String schema) {
        jdbc.execute("drop schema if exists %s cascade".formatted(schema));
    }

    private static Optional<String> script(String name) {
        var resource = new ClassPathResource("views/" + name);
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
