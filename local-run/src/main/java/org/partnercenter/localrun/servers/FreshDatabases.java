package org.partnercenter.localrun.servers;

import java.util.List;

/** Hands out new empty databases, copied from a template that has been prepared once. */
final class FreshDatabases {
    private static final String TEMPLATE = "fresh_template";

    private final Postgres server;
    private int last;

    FreshDatabases(Postgres server) {
        this.server = server;
    }

    synchronized String next(String context) {
        if (!server.exists(TEMPLATE)) {
            execute("create database %s template association".formatted(TEMPLATE));
        }
        var name = context + "_" + ++last;
        execute("create database %s owner %s template %s".formatted(name, context, TEMPLATE));
        return name;
    }

    private void execute(String sql) {
        server.run("postgres", new SqlScript(List.of(sql)));
    }
}
