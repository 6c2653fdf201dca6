package org.partnercenter.platform.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.flywaydb.core.Flyway;
import org.partnercenter.localrun.servers.Postgres;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** A database of one test with the platform's tables. */
final class FeedDatabase implements AutoCloseable {
    private final String url = Postgres.shared().freshDatabase("customer");
    private final HikariDataSource pool = pool(4);

    FeedDatabase() {
        Flyway.configure().dataSource(pool).locations("classpath:db/platform").load().migrate();
    }

    /** Connections of one instance of the service. */
    HikariDataSource pool(int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(1_000);
        return new HikariDataSource(config);
    }

    String url() {
        return url;
    }

    /** Names consumer groups that no other test has. */
    String group() {
        return url.replaceAll(".*/|[?].*", "");
    }

    JdbcClient db() {
        return JdbcClient.create(pool);
    }

    /** The tally of each customer as {@code customer=facts@last}. */
    List<String> tally() {
        return db().sql(
                        "select customer_id || '=' || facts || '@' || last_sequence from"
                                + " tally.tally order by customer_id")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        pool.close();
    }
}
