package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;

class FocusTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-09-18 23:00:00, 2024-09-18T23:00:00Z",
        "2024-09-18T23:00:00Z, 2024-09-18T23:00:00Z",
        "2024-09-18T23:00:00, 2024-09-18T23:00:00Z",
        "2024-09-18T23:00Z, 2024-09-18T23:00:00Z",
        "2024-09-18T23:00:00.123456789Z, 2024-09-18T23:00:00Z",
        "2024-09-19T07:00:00+08:00, 2024-09-18T23:00:00Z",
        "2024-09-18T17:30:00-0530, 2024-09-18T23:00:00Z",
        "2024-09-18 23:00:00+00, 2024-09-18T23:00:00Z",
        "2024-02-29, 2024-02-29T00:00:00Z"
    })
    void both_ways_of_writing_are_read(String text, Instant instant) {
        assertThat(FocusTime.epochSecond(text)).isEqualTo(instant.getEpochSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "18.09.2024",
                "2024-13-01",
                "2023-02-29",
                "2024-09-31",
                "2024-09-18T24:00:00",
                "2024-09-18T23:60:00",
                "2024-09-18T23:00:60",
                "2024-09-18T23",
                "2024-09-18T23:00:00z",
                "2024-09-18T23:00:00+8",
                "2024-09-18T23:00:00+19:00",
                "2024-09-18T23:00:00Zx",
                "2024-09-18X23:00:00",
                "2024/09/18 23:00",
                "1726700400",
                "0000-01-01",
                "9999-12-31T23:00:00-05:00",
                "2024-09-18T2x:00:00"
            })
    void what_is_no_time_is_refused(String text) {
        assertThat(FocusTime.epochSecond(text)).isEqualTo(FocusTime.NONE);
    }

    @Test
    void it_reads_what_the_jdk_writes() {
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time =
                    Instant.ofEpochSecond(random.nextLong(4_000_000_000L))
                            .atOffset(ZoneOffset.ofTotalSeconds(900 * (random.nextInt(104) - 48)));
            assertThat(FocusTime.epochSecond(time.toString()))
                    .describedAs(time.toString())
                    .isEqualTo(time.toEpochSecond());
        }
    }
}
