package org.partnercenter.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

class SummaryTest {

    @Test
    void percentiles_are_times_that_really_occurred() {
        var sorted = LongStream.rangeClosed(1, 200).map(n -> n * 1_000_000).toArray();

        var summary = Summary.of(sorted, 3, Duration.ofSeconds(4));

        assertThat(summary.p50()).isEqualTo(100);
        assertThat(summary.p99()).isEqualTo(198);
        assertThat(summary.perSecond()).isEqualTo(50);
        assertThat(summary.failed()).isEqualTo(3);
    }

    @Test
    void one_time_is_every_percentile_and_no_time_is_none() {
        assertThat(Summary.of(new long[] {2_500_000}, 0, Duration.ofSeconds(1)).p99())
                .isEqualTo(2.5);
        assertThat(Summary.of(new long[0], 0, Duration.ofSeconds(1)).p50()).isNaN();
    }

    @Test
    void times_of_several_threads_become_one_sorted_list() {
        var one = new Latencies();
        var two = new Latencies();
        for (int i = 0; i < 10_000; i++) {
            (i % 3 == 0 ? one : two).add(10_000 - i);
        }

        var sorted = Latencies.sorted(List.of(one, two));

        assertThat(sorted).hasSize(10_000).isSorted();
        assertThat(sorted[0]).isEqualTo(1);
    }

    @Test
    void the_median_of_an_even_number_lies_between_the_two_in_the_middle() {
        assertThat(Rounds.median(9, 1, 5)).isEqualTo(5);
        assertThat(Rounds.median(4, 1, 3, 2)).isEqualTo(2.5);
        assertThat(Rounds.median()).isNaN();
    }
}
