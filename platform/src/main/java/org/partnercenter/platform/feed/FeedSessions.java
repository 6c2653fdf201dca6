package org.partnercenter.platform.feed;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.springframework.transaction.PlatformTransactionManager;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;

import javax.sql.DataSource;

/** Opens sessions for feeds, apart from the connections that serve requests and commands. */
final class FeedSessions implements AutoCloseable {
    private static final int MOST = 48;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /**
     * A batch that a crash of PostgreSQL takes back is handled again, since its position goes back
     * with it: nobody has to wait for the disk. A feed looks up what it changes by its key, however
     * small a table is when it begins: its statements are planned once, for that. Nobody waits for
     * an answer: a statement may take as long as Kafka lets a batch take, five minutes, but one.
     */
    private static final String SETTINGS =
            """
            ; set synchronous_commit = off; set lock_timeout = '10s'; set statement_timeout = '4min';
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;
            """;

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
        config.setConnectionInitSql(
                Objects.requireNonNullElse(config.getConnectionInitSql(), "") + SETTINGS);
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
