package org.partnercenter.localrun.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

class MonthShiftTest {
    private static final ProviderCalendar UTC = new ProviderCalendar(ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2024-09-18 22:00:00, 2026-11-18 22:00:00",
        "2024-09-18T22:00:00Z, 2026-11-18T22:00:00Z",
        "2024-09-18T22:00Z, 2026-11-18T22:00Z",
        "2024-09-18T22:00:00.123Z, 2026-11-18T22:00:00.123Z",
        "2024-09-18T22:00:00+08:00, 2026-11-18T22:00:00+08:00",
        "2024-09-18 22:00:00 UTC, 2026-11-18 22:00:00 UTC",
        "2024-09-18, 2026-11-18",
        "2024-10-01 00:00:00, 2026-12-01 00:00:00",
        "NULL, NULL",
        "2024-13-01, 2024-13-01",
        "someday, someday"
    })
    void a_time_moves_in_the_form_it_was_written_in(String before, String after) {
        assertThat(shift("2024-09", "2026-11").shift(before)).isEqualTo(after);
    }

    @Test
    void a_day_that_the_month_does_not_have_becomes_its_last() {
        assertThat(shift("2024-08", "2026-11").shift("2024-08-31 10:00:00"))
                .isEqualTo("2026-11-30 10:00:00");
    }

    @Test
    void a_later_file_moves_back() {
        assertThat(shift("2027-02", "2026-11").shift("2027-02-03")).isEqualTo("2026-11-03");
    }

    @Test
    void a_month_begins_at_the_providers_midnight() {
        var calendar = ProviderCalendar.ofPeriodStart(LocalDateTime.parse("2024-08-31T16:00"));
        var shift =
                MonthShift.between(
                        calendar.monthOf(LocalDateTime.parse("2024-09-30T15:00")),
                        YearMonth.of(2026, 10),
                        calendar);

        assertThat(shift.shift("2024-08-31T16:00:00Z")).isEqualTo("2026-09-30T16:00:00Z");
        assertThat(shift.shift("2024-09-30T16:00:00Z")).isEqualTo("2026-10-31T16:00:00Z");
    }

    @Test
    void a_provider_west_of_greenwich_begins_its_month_later() {
        var calendar = ProviderCalendar.ofPeriodStart(LocalDateTime.parse("2024-09-01T05:00"));

        assertThat(calendar.monthOf(LocalDateTime.parse("2024-10-01T04:59")))
                .isEqualTo(YearMonth.of(2024, 9));
    }

    @Test
    void a_moved_time_is_told_as_the_providers_clock_shows_it() {
        var singapore = ProviderCalendar.ofPeriodStart(LocalDateTime.parse("2024-08-31T16:00"));

        assertThat(new MonthShift(26, singapore).local("2024-09-17T18:00:00Z"))
                .contains(LocalDateTime.parse("2026-11-18T02:00"));
        assertThat(new MonthShift(26, UTC).local("2024-09-18T02:00:00+08:00"))
                .contains(LocalDateTime.parse("2026-11-18T02:00"));
    }

    private static MonthShift shift(String newest, String current) {
        return MonthShift.between(YearMonth.parse(newest), YearMonth.parse(current), UTC);
    }
}
