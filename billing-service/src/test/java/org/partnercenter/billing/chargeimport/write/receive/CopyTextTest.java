package org.partnercenter.billing.chargeimport.write.receive;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

class CopyTextTest {

    @Test
    void values_are_escaped_and_rows_ended() {
        CopyText rows = new CopyText(1);
        rows.value("a\tb\\c\nd\re").value(null).value("").endRow();
        rows.value("\\N").endRow();

        assertThat(new String(rows.bytes(), 0, rows.length(), UTF_8))
                .isEqualTo("a\\tb\\\\c\\nd\\re\t\\N\t\n\\\\N\n");
        assertThat(rows.rows()).isEqualTo(2);
    }

    @Test
    void every_character_is_written_as_utf_8() {
        String text = "Zürich € 東京 🌍 ÿ ࠀ ￿";
        CopyText rows = new CopyText(4);
        rows.value(text).endRow();

        assertThat(new String(rows.bytes(), 0, rows.length(), UTF_8)).isEqualTo(text + "\n");
    }
}
