package org.partnercenter.localrun.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;

class ShiftedFileTest {
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T12:00");
    private static final String FILE =
            """
            Extra,SubAccountId,SubAccountName,BilledCost,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd
            "a ""b"", c",1,One,0.00000080000,2024-09-01 00:00:00,2024-10-01 00:00:00,2024-09-22 11:00:00,2024-09-22 12:00:00
            NULL,2,NULL,-1,2024-09-01 00:00:00,2024-10-01 00:00:00,2024-09-22 13:00:00,2024-09-22 14:00:00
            x,NULL,Three,1,2024-08-01 00:00:00,2024-09-01 00:00:00,2024-08-31 00:00:00,2024-09-01 00:00:00
            """;

    @TempDir private Path directory;

    @Test
    void only_times_change_and_later_charges_are_left_out() throws Exception {
        var shifted = shifted(plain(FILE));

        assertThat(write(shifted))
                .isEqualToNormalizingNewlines(
                        """
                        Extra,SubAccountId,SubAccountName,BilledCost,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd
                        "a ""b"", c",1,One,0.00000080000,2026-11-01 00:00:00,2026-12-01 00:00:00,2026-11-22 11:00:00,2026-11-22 12:00:00
                        x,NULL,Three,1,2026-10-01 00:00:00,2026-11-01 00:00:00,2026-10-31 00:00:00,2026-11-01 00:00:00
                        """);
        assertThat(shifted.leftOut()).hasValue(1);
    }

    @Test
    void every_account_is_known_even_when_its_charges_are_left_out() throws Exception {
        var survey = FocusSurvey.of(plain(FILE));

        assertThat(survey.newest()).isEqualTo(YearMonth.of(2024, 9));
        assertThat(survey.accounts()).containsEntry("1", "One").containsEntry("2", "2").hasSize(2);
    }

    @Test
    void a_gzipped_file_with_a_byte_order_mark_reads_the_same() throws Exception {
        var file = new FocusFile(directory.resolve("focus.csv.gz"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file.path()))) {
            out.write(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8));
        }

        assertThat(write(shifted(file))).isEqualTo(write(shifted(plain(FILE))));
    }

    @Test
    void a_row_that_is_too_short_or_too_long_is_sent_as_it_is() throws Exception {
        var short3 = "x,1,One\n";
        var long9 = "x,1,One,1,2024-09-01,2024-10-01,2024-09-02,2024-09-03,more\n";
        var sent = write(shifted(plain(FILE + short3 + long9)));

        assertThat(sent.lines())
                .contains("x,1,One", "x,1,One,1,2026-11-01,2026-12-01,2026-11-02,2026-11-03,more");
    }

    @Test
    void a_file_that_breaks_off_does_not_end_the_stream() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(FILE.getBytes(StandardCharsets.UTF_8));
        }
        var half = Arrays.copyOf(packed.toByteArray(), packed.size() - 20);
        var file = new FocusFile(Files.write(directory.resolve("half.csv.gz"), half));
        var shift = FocusSurvey.of(plain(FILE)).shiftTo(YearMonth.of(2026, 11));
        var isClosed = new AtomicBoolean();
        var out =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        isClosed.set(true);
                    }
                };

        assertThatThrownBy(() -> new ShiftedFile(file, shift, NOW).writeTo(out))
                .isInstanceOf(Unexpected.class);
        assertThat(isClosed).isFalse();
    }

    @Test
    void a_file_of_another_kind_is_refused_with_the_missing_column() throws Exception {
        var file = plain("a;b\n1;2\n");

        assertThatThrownBy(() -> FocusSurvey.of(file))
                .isInstanceOf(Unexpected.class)
                .hasMessageContaining("ChargePeriodStart");
    }

    @Test
    void an_account_name_is_readable_unique_and_always_the_same() {
        assertThat(DemoCustomers.accountName("1234", "Ünal & Sons (EU)"))
                .isEqualTo("nal-sons-eu-03ac6742");
        assertThat(DemoCustomers.accountName("1234", "张三")).isEqualTo("account-03ac6742");
        assertThat(DemoCustomers.accountName("1235", "张三")).isNotEqualTo("account-03ac6742");
    }

    private ShiftedFile shifted(FocusFile file) {
        var shift = FocusSurvey.of(file).shiftTo(YearMonth.of(2026, 11));
        return new ShiftedFile(file, shift, NOW);
    }

    private static String write(ShiftedFile shifted) throws Exception {
        var out = new ByteArrayOutputStream();
        shifted.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private FocusFile plain(String text) throws Exception {
        return new FocusFile(Files.writeString(directory.resolve("focus.csv"), text));
    }
}
