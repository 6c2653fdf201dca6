package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.partnercenter.billing.focus.FocusText.HEADER;
import static org.partnercenter.billing.focus.FocusText.file;
import static org.partnercenter.billing.focus.FocusText.gzip;
import static org.partnercenter.billing.focus.FocusText.read;
import static org.partnercenter.billing.focus.FocusText.row;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Random;

class UnusableFileTest {

    @Test
    void an_empty_file() {
        assertThat(causeOf(new byte[0]).code()).isEqualTo("EMPTY_FILE");
        assertThat(causeOf("\uFEFF".getBytes(UTF_8)).code()).isEqualTo("EMPTY_FILE");
        assertThat(causeOf("\n\n".getBytes(UTF_8)).code()).isEqualTo("EMPTY_FILE");
        assertThat(causeOf(gzip(new byte[0])).code()).isEqualTo("EMPTY_FILE");
    }

    @Test
    void a_header_without_rows_is_usable() {
        assertThat(read(file(HEADER))).isEmpty();
    }

    @Test
    void rows_without_a_header() {
        assertThat(causeOf(file(row("a1", "1"), row("a2", "1"))).code())
                .isEqualTo("MISSING_HEADER");
    }

    @Test
    void a_missing_column_is_named() {
        UnusableFile one = causeOf(file(HEADER.replace("ListCost", "Cost"), row("a1", "1")));

        assertThat(one.code()).isEqualTo("MISSING_COLUMN");
        assertThat(one.detail()).contains("ListCost", "commas").doesNotContain("BilledCost");
    }

    @Test
    void a_column_that_is_there_twice_is_named() {
        UnusableFile twice = causeOf(file(HEADER + ",ListCost", row("a1", "1") + ",1"));

        assertThat(twice.code()).isEqualTo("DUPLICATE_COLUMN");
        assertThat(twice.detail()).contains("ListCost");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void another_delimiter_is_named(String delimiter) {
        UnusableFile wrong = causeOf(file(HEADER.replace(",", delimiter)));

        assertThat(wrong.code()).isEqualTo("WRONG_DELIMITER");
        assertThat(wrong.detail())
                .contains(
                        switch (delimiter) {
                            case ";" -> "semicolons";
                            case "\t" -> "tabs";
                            default -> "vertical bars";
                        });
    }

    @Test
    void bytes_that_are_no_utf_8_with_their_line() {
        byte[] content =
                (HEADER
                                + "\n"
                                + row("a1", "1")
                                + "\n"
                                + row("a2", "1")
                                + "\n"
                                + row("M\u00fcller", "1"))
                        .getBytes(ISO_8859_1);

        UnusableFile wrong = causeOf(content);

        assertThat(wrong.code()).isEqualTo("INVALID_ENCODING");
        assertThat(wrong.detail()).contains("Line 4 ");
    }

    @Test
    void the_line_is_right_wherever_the_bad_byte_stands() {
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            int lines = 2 + random.nextInt(3_000);
            byte[] good = file(HEADER, (row("a\u20ac", "1") + "\n").repeat(lines).strip());
            int at = HEADER.length() + 1 + random.nextInt(good.length - HEADER.length() - 1);
            byte[] bad = good.clone();
            bad[at] = (byte) 0xff;
            long line = 1;
            for (int b = 0; b < at; b++) {
                line += good[b] == '\n' ? 1 : 0;
            }
            assertThat(causeOf(bad).detail()).startsWith("Line " + line + " ");
        }
    }

    @Test
    void another_encoding() {
        assertThat(causeOf(HEADER.getBytes(UTF_16)).code()).isEqualTo("INVALID_ENCODING");
    }

    @Test
    void a_character_that_is_cut_off_at_the_end() {
        byte[] whole = (HEADER + "\n" + row("a\u20ac", "1").substring(0, 2)).getBytes(UTF_8);

        assertThat(causeOf(Arrays.copyOf(whole, whole.length - 1)).code())
                .isEqualTo("INVALID_ENCODING");
    }

    @Test
    void a_file_that_ends_in_the_middle_of_a_row() {
        String whole = HEADER + "\n" + row("a1", "1") + "\n" + row("a2", "1");

        assertThat(read(whole.getBytes(UTF_8))).hasSize(2);
        assertThat(causeOf(whole.substring(0, whole.length() - 30).getBytes(UTF_8)))
                .satisfies(cut -> assertThat(cut.code()).isEqualTo("TRUNCATED"))
                .satisfies(cut -> assertThat(cut.detail()).contains("line 3"));
        assertThat(causeOf(whole.substring(0, whole.length() - 5).getBytes(UTF_8)).code())
                .isEqualTo("TRUNCATED");
    }

    @Test
    void quotes_that_never_close() {
        byte[] content = file(HEADER, "\"" + "x".repeat(2_000_000), row("a1", "1"));

        assertThat(causeOf(content).code()).isEqualTo("MALFORMED_CSV");
    }

    @Test
    void a_gzip_wherever_it_is_cut() {
        byte[] packed = gzip(file(HEADER, (row("a1", "1") + "\n").repeat(1_000).strip()));

        for (int length = 2; length < packed.length; length += 7) {
            assertThat(causeOf(Arrays.copyOf(packed, length)).code()).isEqualTo("TRUNCATED");
        }
    }

    @Test
    void a_damaged_gzip() {
        byte[] packed = gzip(file(HEADER, row("a1", "1")));
        packed[packed.length - 6] ^= 1;

        assertThat(causeOf(packed).code()).isEqualTo("INVALID_GZIP");
    }

    @Test
    void a_body_that_is_announced_as_gzip_and_is_none() {
        assertThatThrownBy(() ->
                        new ChargeContent(
                                new ByteArrayInputStream(file(HEADER, row("a1", "1"))), true))
                .isInstanceOfSatisfying(
                        UnusableFile.class,
                        wrong -> assertThat(wrong.code()).isEqualTo("INVALID_GZIP"));
    }

    @Test
    void a_connection_that_breaks_off() {
        byte[] packed = gzip(file(HEADER, row("a1", "1")));
        for (byte[] sent :
                new byte[][] {file(HEADER, row("a1", "1")), packed, {0x1f, (byte) 0x8b}}) {
            InputStream broken =
                    new SequenceInputStream(
                            new ByteArrayInputStream(Arrays.copyOf(sent, sent.length - 1)),
                            new Broken());
            UnusableFile cause =
                    catchThrowableOfType(
                            UnusableFile.class, () -> read(new ChargeContent(broken, false)));
            assertThat(cause.code()).isEqualTo("INTERRUPTED");
        }
    }

    private static UnusableFile causeOf(byte[] content) {
        return catchThrowableOfType(UnusableFile.class, () -> read(content));
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("reset");
        }
    }
}
