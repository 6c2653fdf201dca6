package org.partnercenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.command.StreamPosition;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class WrittenPositionsTest {

    private final AtomicInteger waits = new AtomicInteger();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void a_large_batch_waits_for_its_earlier_positions_in_the_views() {
        write((_, _) -> waits.incrementAndGet());
        assertThat(waits).hasValue(40);
        assertThat(response.getHeader("Consistency-Token")).isNotEmpty();
    }

    @Test
    void it_waits_for_views_that_are_behind_once_and_not_again_for_each_position() {
        write((_, _) -> {
            waits.incrementAndGet();
            throw Rejection.unavailable("VIEW_BEHIND", "later", Duration.ofSeconds(1));
        });
        assertThat(waits).hasValue(1);
        assertThat(response.getHeader("Consistency-Token")).isNotEmpty();
    }

    private void write(ReadBarrier views) {
        WrittenPositions written = new WrittenPositions(response, List.of(views));
        IntStream.range(0, 100)
                .forEach(number ->
                        written.add(List.of(new StreamPosition("customer", "c-" + number, 0))));
    }
}
