package org.partnercenter.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkdownTableTest {

    @Test
    void a_figure_stands_beside_its_limit_and_says_whether_it_is_good_enough() {
        var row =
                Row.of("5", "register", Numbers.rate(3512.4), Numbers.rate(5000), 0.7025)
                        .target("at least 0.6 of it", true);

        assertThat(new MarkdownTable(List.of(row)).text())
                .isEqualTo(
                        """
                        | # | what     | ours    | limit   | ratio | target             | met? |
                        |---|----------|---------|---------|-------|--------------------|------|
                        | 5 | register | 3,512/s | 5,000/s | 0.70  | at least 0.6 of it | yes  |
                        """);
    }

    @Test
    void a_figure_with_failed_requests_meets_nothing() {
        var row = Row.of("5", "register", "", "", 1).target("any", true);

        assertThat(row.failed(0).met()).isEqualTo("yes");
        assertThat(row.failed(2).met()).isEqualTo("no");
        assertThat(row.failed(2).what()).isEqualTo("register (2 failed)");
    }

    @Test
    void what_would_break_the_table_is_escaped() {
        var row = Row.notMeasured("7", "a|b\nc");

        assertThat(new MarkdownTable(List.of(row)).text()).contains("not measured: a\\|b c");
    }

    @Test
    void figures_have_the_digits_that_count() {
        assertThat(Numbers.millis(0.0441)).isEqualTo("0.044 ms");
        assertThat(Numbers.millis(3.14159)).isEqualTo("3.14 ms");
        assertThat(Numbers.millis(1234.5)).isEqualTo("1,234.5 ms");
        assertThat(Numbers.rate(12.34)).isEqualTo("12.3/s");
        assertThat(Numbers.ratio(Double.NaN)).isEmpty();
        assertThat(Numbers.megabytes(1.6e9)).isEqualTo("1,600 MB");
    }
}
