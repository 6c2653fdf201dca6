package org.partnercenter.billing.focus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Random;

class BillingCalendarTest {

    @Test
    void every_offset_of_whole_quarter_hours_is_found_and_gives_the_local_day() {
        Random random = new Random(8);
        for (int quarters = -48; quarters <= 56; quarters++) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(quarters * 900);
            for (int i = 0; i < 200; i++) {
                YearMonth month = YearMonth.of(1990 + random.nextInt(80), 1 + random.nextInt(12));
                LocalDateTime start = month.atDay(1).atStartOfDay();
                LocalDateTime charge = start.plusSeconds(random.nextInt(28 * 86_400));

                BillingCalendar calendar = BillingCalendar.of(start.toEpochSecond(offset));

                assertThat(calendar.period()).isEqualTo(month);
                assertThat(calendar.dayOf(charge.toEpochSecond(offset)))
                        .describedAs("%s at %s", charge, offset)
                        .isEqualTo(charge.toLocalDate());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-09-15T00:00:00Z",
                "2024-09-01T12:15:00Z",
                "2024-08-31T09:45:00Z",
                "2024-09-01T00:07:00Z",
                "2024-09-01T00:00:01Z"
            })
    void a_start_that_is_no_midnight_of_a_first_is_read_in_utc(Instant start) {
        BillingCalendar calendar = BillingCalendar.of(start.getEpochSecond());

        assertThat(calendar.offset()).isZero();
        assertThat(calendar.period()).isEqualTo(YearMonth.from(start.atOffset(ZoneOffset.UTC)));
    }

    @Test
    void midnight_in_utc_is_utc() {
        assertThat(BillingCalendar.of(Instant.parse("2024-09-01T00:00:00Z").getEpochSecond()))
                .isEqualTo(new BillingCalendar(0, YearMonth.of(2024, 9)));
    }
}
