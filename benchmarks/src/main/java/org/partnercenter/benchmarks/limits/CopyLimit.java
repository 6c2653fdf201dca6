package org.partnercenter.benchmarks.limits;

import org.partnercenter.benchmarks.measure.Summary;
import org.partnercenter.benchmarks.system.Database;
import org.postgresql.PGConnection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Rows of a real table, read out once and copied again and again into an empty one like it. */
public record CopyLimit(Database database, String table, Path rows) implements AutoCloseable {

    /** Takes the rows that the condition selects. */
    public static CopyLimit of(Database database, String table, String condition, Path file) {
        database.run("create schema if not exists benchmarks");
        database.run(
                "create table benchmarks.%1$s (like public.%1$s including all)".formatted(table));
        try (var connection = database.connect();
                var out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from public.%s where %s) to stdout"
                                    .formatted(table, condition),
                            out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CopyLimit(database, table, file);
    }

    public Summary copyIn() {
        database.run("truncate benchmarks." + table);
        try (var connection = database.connect();
                var in = Files.newInputStream(rows)) {
            long begin = System.nanoTime();
            long count =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy benchmarks.%s from stdin".formatted(table), in, 1 << 16);
            return Summary.ofRate(count, (System.nanoTime() - begin) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        database.run("drop schema benchmarks cascade");
    }
}
