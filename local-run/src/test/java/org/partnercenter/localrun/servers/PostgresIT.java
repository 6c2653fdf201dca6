package org.partnercenter.localrun.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

class PostgresIT {

    @Test
    void what_was_committed_is_there_after_a_restart(@TempDir Path directory) throws SQLException {
        var data = directory.resolve("postgres");
        try (var first = Postgres.start(data, FreePort.next())) {
            execute(customerUrl(first), "create table note (text text)");
            execute(customerUrl(first), "insert into note values ('kept')");
        }

        try (var second = Postgres.start(data, FreePort.next())) {
            assertThat(value(customerUrl(second), "select text from note")).isEqualTo("kept");
            assertThat(value(customerUrl(second), "show fsync")).isEqualTo("on");
            assertThat(value(customerUrl(second), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void a_server_whose_owner_was_killed_is_replaced(@TempDir Path directory) throws Exception {
        var data = directory.resolve("postgres");
        var port = FreePort.next();
        KilledOwner.leaveServerOn(data, port);
        var abandoned = "jdbc:postgresql://127.0.0.1:%d/customer?user=customer".formatted(port);
        execute(abandoned, "create table note (text text)");

        try (var second = Postgres.start(data, FreePort.next())) {
            assertThat(value(customerUrl(second), "select count(*) from note")).isEqualTo("0");
            assertThatThrownBy(() -> value(abandoned, "select 1")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_begun_anew(@TempDir Path directory)
            throws Exception {
        var data = directory.resolve("postgres");
        KilledOwner.killInFirstStartOn(data, FreePort.next());
        assertThat(data.resolve("PG_VERSION")).exists();

        try (var second = Postgres.start(data, FreePort.next())) {
            assertThat(value(customerUrl(second), "select current_user")).isEqualTo("customer");
            execute(customerUrl(second), "create table note (text text)");
        }
        try (var third = Postgres.start(data, FreePort.next())) {
            assertThat(value(customerUrl(third), "select count(*) from note")).isEqualTo("0");
        }
    }

    @Test
    void fresh_databases_know_nothing_of_each_other() throws SQLException {
        var one = Postgres.shared().freshDatabase("billing");
        var other = Postgres.shared().freshDatabase("billing");
        execute(one, "create table only_here ()");

        assertThat(one).isNotEqualTo(other);
        assertThat(value(other, "select to_regclass('only_here')")).isNull();
        assertThat(value(other, "select current_user")).isEqualTo("billing");
    }

    @Test
    void a_context_reads_as_its_reader_and_has_none_of_its_rights_unasked() throws SQLException {
        var url = Postgres.shared().freshDatabase("export");
        execute(url, "create table secret (text text)");
        execute(url, "grant select on secret to export_reader");

        assertThat(value(url, "set role export_reader; select current_user"))
                .isEqualTo("export_reader");
        assertThat(value(url, "select pg_has_role('export', 'export_reader', 'usage')"))
                .isEqualTo("f");
        assertThatThrownBy(() -> value(url, "set role billing_reader; select 1"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void the_operators_of_a_search_may_use_an_index_under_row_level_security() throws SQLException {
        var url = Postgres.shared().freshDatabase("customer");
        var operators =
                List.of(
                        "~~(text,text)",
                        "~~*(text,text)",
                        "@>(anyarray,anyarray)",
                        ">=(numeric,numeric)",
                        ">=(timestamptz,timestamptz)",
                        "=(uuid,uuid)");

        for (var operator : operators) {
            var leakproof =
                    "select proleakproof from pg_proc join pg_operator o on oprcode = pg_proc.oid"
                            + " where o.oid = '%s'::regoperator";
            assertThat(value(url, leakproof.formatted(operator))).as(operator).isEqualTo("t");
        }
        assertThat(value(url, "select 'Ünal' ilike '%ÜNA%'")).isEqualTo("t");
    }

    private static String customerUrl(Postgres server) {
        return server.jdbcUrl("customer") + "?user=customer";
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            var result = statement.execute(sql);
            while (!result) {
                result = statement.getMoreResults();
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
