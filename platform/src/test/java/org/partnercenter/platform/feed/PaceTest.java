package org.partnercenter.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofMillis(20));

    @Test
    void after_a_small_batch_it_rests_thrice_as_long_as_it_took() {
        assertThat(pace.nanosAfter(7, 2_000_000)).isEqualTo(6_000_000);
    }

    @Test
    void it_never_rests_longer_than_told() {
        assertThat(pace.nanosAfter(7, 50_000_000)).isEqualTo(20_000_000);
    }

    @Test
    void after_a_large_batch_it_goes_on_at_once() {
        assertThat(pace.nanosAfter(100, 2_000_000)).isZero();
    }
}
