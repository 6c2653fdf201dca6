package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BackoffTest {
    private final Backoff backoff = new Backoff();

    @Test
    void nobody_waits_before_the_first_failure() {
        assertThat(backoff.isOver()).isTrue();
        assertThat(backoff.remaining()).isZero();
    }

    @Test
    void each_failure_in_a_row_waits_longer_up_to_five_seconds() {
        backoff.failed();
        assertThat(backoff.remaining()).isLessThanOrEqualTo(Duration.ofMillis(20));
        for (int failure = 0; failure < 7; failure++) {
            backoff.failed();
        }
        assertThat(backoff.remaining()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(2_560));
        for (int failure = 0; failure < 100; failure++) {
            backoff.failed();
        }
        assertThat(backoff.isOver()).isFalse();
        assertThat(backoff.remaining()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    @Test
    void a_success_begins_anew() {
        for (int failure = 0; failure < 10; failure++) {
            backoff.failed();
        }
        backoff.succeeded();
        backoff.failed();
        assertThat(backoff.remaining()).isLessThanOrEqualTo(Duration.ofMillis(20));
    }
}
