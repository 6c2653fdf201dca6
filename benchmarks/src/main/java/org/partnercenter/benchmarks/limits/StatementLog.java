package org.partnercenter.benchmarks.limits;

import org.partnercenter.benchmarks.system.Database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Has the server write down every statement for a moment, so that the limit is measured with
 * exactly the SQL that a service sends, whatever that is today.
 */
public record StatementLog(Database server, Path file) {
    private static final long RELOADED = 300_000_000;
    private static final long WRITTEN = 100_000_000;

    /** The reads that each action makes under row-level security in that application. */
    public List<List<String>> tenantReads(String application, List<Runnable> actions) {
        set("log_line_prefix = '" + LogEntry.PREFIX + "'");
        set("log_min_duration_statement = 0");
        reload();
        try {
            return actions.stream().map(action -> during(application, action)).toList();
        } finally {
            server.run("alter system reset log_line_prefix");
            server.run("alter system reset log_min_duration_statement");
            reload();
        }
    }

    private void set(String setting) {
        server.run("alter system set " + setting);
    }

    private void reload() {
        server.run("select pg_reload_conf()");
        LockSupport.parkNanos(RELOADED);
    }

    private List<String> during(String application, Runnable action) {
        try {
            long before = Files.size(file);
            action.run();
            LockSupport.parkNanos(WRITTEN);
            return TenantRead.in(LogEntry.parse(since(before)), application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> since(long position) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(position);
            var bytes = new byte[(int) (log.length() - position)];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        }
    }
}
