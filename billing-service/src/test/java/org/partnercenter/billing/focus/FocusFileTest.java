package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.billing.focus.FocusText.HEADER;
import static org.partnercenter.billing.focus.FocusText.file;
import static org.partnercenter.billing.focus.FocusText.read;
import static org.partnercenter.billing.focus.FocusText.row;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

class FocusFileTest {

    @Test
    void a_charge_is_read_by_the_names_of_its_columns() {
        Row row = read(file(HEADER, row("a1", "1.50"))).getFirst();

        assertThat(row).isInstanceOf(Row.Charge.class);
        Row.Charge charge = (Row.Charge) row;
        assertThat(charge.line()).isEqualTo(2);
        assertThat(charge.accountId()).isEqualTo("a1");
        assertThat(charge.accountName()).isNull();
        assertThat(charge.day()).isEqualTo(LocalDate.of(2024, 9, 18));
        assertThat(charge.period()).isEqualTo(YearMonth.of(2024, 9));
        assertThat(charge.product()).isEqualTo("Compute");
        assertThat(charge.billed()).isEqualTo("1.50");
        assertThat(charge.details())
                .hasSameSizeAs(FocusColumn.details())
                .contains("2024-09-18 23:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks of New York went back within November: it has an hour more
        "2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z, 2026-12-01T04:30:00Z, 2026-11-30",
        "2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z, 2026-12-01T05:00:00Z, 2026-12-01",
        "2026-11-01T04:00:00Z, '', 2026-12-01T04:30:00Z, 2026-12-01",
        "2026-11-01T04:00:00Z, soon, 2026-12-01T04:30:00Z, 2026-12-01",
        "2026-11-01T00:00:00Z, 2027-02-01T00:00:00Z, 2026-12-01T00:30:00Z, 2026-12-01",
        "2026-11-01T00:00:00Z, 2027-02-01T00:00:00Z, 2026-12-02T00:30:00Z, 2026-12-02"
    })
    void a_charge_within_its_month_of_billing_belongs_to_it_also_when_clocks_were_changed(
            String start, String end, String charge, LocalDate day) {
        String row =
                row("a1", "1")
                        .replace("2024-09-01 00:00:00", start)
                        .replace("2024-09-18 23:00:00", charge);

        Row read = read(file(HEADER + ",BillingPeriodEnd", row + "," + end)).getFirst();

        assertThat(((Row.Charge) read).day()).isEqualTo(day);
    }

    @Test
    void a_byte_order_mark_windows_line_breaks_and_blank_lines_change_nothing() {
        byte[] content =
                ("\uFEFF" + HEADER + "\r\n" + row("a1", "1") + "\r\n\r\n" + row("a2", "2"))
                        .getBytes(UTF_8);

        assertThat(read(content))
                .extracting(row -> ((Row.Charge) row).accountId(), Row::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a1", 2L),
                        org.assertj.core.groups.Tuple.tuple("a2", 4L));
    }

    @Test
    void lines_are_counted_through_quoted_line_breaks() {
        byte[] content =
                file(
                        HEADER,
                        row("a1", "1").replace("b, c", "b\nc\nd"),
                        row("a2", "2"),
                        row("a3", "x"));

        assertThat(read(content)).extracting(Row::line).containsExactly(2L, 5L, 6L);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,000.00', WRONG_COLUMN_COUNT",
        "'\"1,000.00\"', INVALID_NUMBER",
        "NaN, INVALID_NUMBER",
        "NULL, MISSING_VALUE",
        "'', MISSING_VALUE",
        "12 EUR, INVALID_NUMBER"
    })
    void a_bad_cost_refuses_its_row_alone(String cost, RefusalCode code) {
        List<Row> rows = read(file(HEADER, row("a1", cost), row("a2", "2")));

        assertThat(rows.get(0))
                .isInstanceOfSatisfying(
                        Row.Refused.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo(code);
                            assertThat(refused.line()).isEqualTo(2);
                            assertThat(refused.message()).isNotBlank();
                        });
        assertThat(rows.get(1)).isInstanceOf(Row.Charge.class);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, usd, INVALID_CURRENCY",
        "USD, XYZ, INVALID_CURRENCY",
        "2024-09-18 23:00:00, yesterday, INVALID_TIME",
        "2024-09-01 00:00:00, 2024-09, INVALID_TIME",
        "Compute, '', MISSING_VALUE",
        "a1, NULL, MISSING_VALUE",
        "Compute, Comp\0ute, INVALID_TEXT"
    })
    void a_value_that_cannot_be_used_refuses_its_row(String good, String bad, RefusalCode code) {
        List<Row> rows = read(file(HEADER, row("a1", "1").replace(good, bad), row("a2", "2")));

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        Row.Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(rows.getLast()).isInstanceOf(Row.Charge.class);
    }

    @Test
    void a_message_never_repeats_a_value() {
        List<Row> rows = read(file(HEADER, row("John Doe", "john@example.com")));

        assertThat(rows.getFirst().toString()).doesNotContain("john", "John");
    }

    @Test
    void a_key_that_is_too_long_refuses_its_row() {
        List<Row> rows = read(file(HEADER, row("a".repeat(257), "1"), row("a".repeat(256), "1")));

        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        Row.Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(RefusalCode.VALUE_TOO_LONG));
        assertThat(rows.getLast()).isInstanceOf(Row.Charge.class);
    }
}
