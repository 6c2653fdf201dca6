package org.partnercenter.platform.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.transaction.PlatformTransactionManager;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

/** Opens sessions for feeds, apart from the connections that serve requests and commands. */
final class FeedSessions implements AutoCloseable {
    private static final int MOST = 48;
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final DataSource shared;
    private final HikariDataSource pool;
    private final PlatformTransactionManager transactions;

    FeedSessions(DataSource shared, PlatformTransactionManager transactions) {
        this.shared = shared;
        this.transactions = transactions;
        this.pool = new HikariDataSource(likeThatOf(shared));
    }

    FeedSession open() {
        return new FeedSession(shared, pool, transactions);
    }

    private static HikariConfig likeThatOf(DataSource shared) {
        var config = new HikariConfig();
        try {
            shared.unwrap(HikariDataSource.class).copyStateTo(config);
        } catch (SQLException other) {
            throw new IllegalStateException("Feeds need a pool of HikariCP", other);
        }
        config.setPoolName("feeds");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE.toMillis());
        config.setInitializationFailTimeout(-1);
        return config;
    }

    @Override
    public void close() {
        pool.close();
    }
}
