package org.partnercenter.platform.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A database of one test with the platform's tables. */
final class FeedDatabase implements AutoCloseable {
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final String url = Postgres.shared().freshDatabase("customer");
    private final HikariDataSource pool = pool(url, PATIENT);

    FeedDatabase() {
        Flyway.configure().dataSource(pool).locations("classpath:db/platform").load().migrate();
    }

    /** Connections of one instance of the service, which notices soon that they are away. */
    static HikariDataSource pool(String url) {
        return pool(url, QUICK);
    }

    private static HikariDataSource pool(String url, Duration timeout) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(timeout.toMillis());
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    String url() {
        return url;
    }

    String name() {
        return url.replaceAll(".*/|[?].*", "");
    }

    JdbcClient db() {
        return JdbcClient.create(pool);
    }

    Long count(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    /** The tally of each customer as {@code customer=facts@last}. */
    List<String> tally() {
        return db().sql(
                        "select customer_id || '=' || facts || '@' || last_sequence from"
                                + " tally.tally order by customer_id")
                .query(String.class)
                .list();
    }

    /** All facts in the tally. */
    Long facts() {
        return count("select coalesce(sum(facts), 0) from tally.tally");
    }

    /** How many facts the view has heard, applied or not. */
    Long heard() {
        return count("select coalesce(sum(sequence + 1), 0) from tally.feed_sequence");
    }

    /** Cuts every connection; new ones are refused until {@link #comeBack}. */
    void goAway() {
        superuser("alter database %s allow_connections false".formatted(name()));
        superuser(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'"
                        .formatted(name()));
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    void comeBack() {
        superuser("alter database %s allow_connections true".formatted(name()));
    }

    private static void superuser(String sql) {
        try (var connection =
                        DriverManager.getConnection(
                                Postgres.shared().jdbcUrl("postgres"), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
