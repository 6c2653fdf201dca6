package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Objects;
import java.util.function.Supplier;

class FeedSessionIT {
    private final FeedDatabase database = new FeedDatabase();
    private final FeedInstance instance = new FeedInstance(database).start();
    private final FeedSession session = instance.get(FeedSessions.class).open();

    @AfterEach
    void close() {
        session.close();
        instance.close();
        database.close();
    }

    @Test
    void every_transaction_of_a_feed_is_on_the_same_connection_and_nobody_else_is() {
        int first = inSession(this::backend);
        assertThat(inSession(this::backend)).isEqualTo(first);
        assertThat(backend()).isNotEqualTo(first);
    }

    @Test
    void what_a_feed_sets_for_its_session_stays_and_does_not_reach_others() {
        inSession(() -> setting("select set_config('search_path', 'tally, public', false)"));
        assertThat(inSession(() -> setting("show search_path"))).isEqualTo("tally, public");
        assertThat(setting("show search_path")).isEqualTo("\"$user\", public");
    }

    @Test
    void a_statement_of_a_feed_may_take_longer_than_one_that_somebody_waits_for() {
        assertThat(inSession(() -> setting("show statement_timeout"))).isEqualTo("4min");
        assertThat(setting("show statement_timeout")).isNotEqualTo("4min");
    }

    @Test
    void a_connection_that_is_cut_is_replaced() {
        int first = inSession(this::backend);
        assertThatThrownBy(() ->
                        inSession(() ->
                                setting("select pg_terminate_backend(pg_backend_pid())::text")))
                .matches(Failures::isTransient, "passes by itself");
        assertThat(inSession(this::backend)).isNotEqualTo(first);
    }

    private <T> T inSession(Supplier<T> work) {
        return Objects.requireNonNull(session.execute(_ -> work.get()));
    }

    private int backend() {
        return instance.db().sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private String setting(String sql) {
        return instance.db().sql(sql).query(String.class).single();
    }
}
