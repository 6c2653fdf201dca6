package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.platform.command.Rejection;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;

class FailuresTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "58030"})
    void a_state_that_passes_is_transient(String state) {
        assertThat(Failures.isTransient(new IllegalStateException(sql(state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P02", "42703", "25P02", "42501"})
    void a_state_that_the_same_statement_always_meets_is_not(String state) {
        assertThat(Failures.isTransient(new DataIntegrityViolationException("x", sql(state))))
                .isFalse();
    }

    @Test
    void what_spring_and_the_pool_throw_while_something_is_away_is_transient() {
        assertThat(
                        List.of(
                                new CannotGetJdbcConnectionException("pool is empty"),
                                new CannotAcquireLockException("lock"),
                                new TransactionSystemException("rollback on a closed connection"),
                                new IllegalStateException(new SQLTransientConnectionException()),
                                new IllegalStateException(new IOException())))
                .allMatch(Failures::isTransient);
    }

    @Test
    void a_refusal_is_for_good_unless_it_asks_to_come_again() {
        assertThat(Failures.isTransient(Rejection.conflict("FROZEN", "x"))).isFalse();
        assertThat(Failures.isTransient(Rejection.notFound("NOT_FOUND", "x"))).isFalse();
        assertThat(Failures.isTransient(Rejection.conflict("CONCURRENT_CHANGE", "x"))).isTrue();
        assertThat(Failures.isTransient(Rejection.unavailable("X", "x", Duration.ZERO))).isTrue();
    }

    @Test
    void broken_code_is_for_good_and_an_exhausted_heap_is_not() {
        assertThat(Failures.isTransient(new NullPointerException())).isFalse();
        assertThat(Failures.isTransient(new StackOverflowError())).isFalse();
        assertThat(Failures.isTransient(new OutOfMemoryError())).isTrue();
    }

    private static SQLException sql(String state) {
        return new SQLException("message", state);
    }
}
