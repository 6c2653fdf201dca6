package org.partnercenter.billing.spending.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

class ForecastTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final SortedMap<LocalDate, BigDecimal> days = new TreeMap<>();

    @Test
    void an_even_month_ends_at_its_daily_spend_times_its_days() {
        for (int day = 1; day <= 20; day++) {
            spend(LocalDate.of(2026, 11, day), "3");
        }
        assertThat(forecast()).isEqualByComparingTo("90");
    }

    @Test
    void what_is_left_follows_the_last_fourteen_days_not_the_beginning() {
        spend(LocalDate.of(2026, 11, 1), "1000");
        spend(LocalDate.of(2026, 11, 14), "14");
        assertThat(forecast()).isEqualByComparingTo("1024");
    }

    @Test
    void at_the_beginning_of_a_month_it_looks_at_the_one_before() {
        spend(LocalDate.of(2026, 10, 20), "28");
        spend(LocalDate.of(2026, 10, 1), "1");
        assertThat(Forecast.of(days, LocalDate.of(2026, 11, 1)).atMonthsEnd())
                .isEqualByComparingTo("60");
    }

    @Test
    void a_new_customer_is_averaged_from_its_first_charge_on() {
        spend(LocalDate.of(2026, 11, 19), "10");
        assertThat(forecast()).isEqualByComparingTo("60");
    }

    @Test
    void today_counts_at_least_what_it_has() {
        spend(LocalDate.of(2026, 11, 20), "1");
        spend(TODAY, "50");
        assertThat(forecast()).isEqualByComparingTo("60");
    }

    @Test
    void each_day_that_is_left_counts_at_least_what_is_known_of_it() {
        spend(LocalDate.of(2026, 11, 20), "1");
        spend(LocalDate.of(2026, 11, 25), "500");
        spend(LocalDate.of(2026, 12, 1), "70");
        assertThat(forecast()).isEqualByComparingTo("510");
        assertThat(Forecast.of(days, TODAY).spent()).isEqualByComparingTo("501");
    }

    @Test
    void credits_lower_what_is_spent_and_foretell_no_others() {
        spend(LocalDate.of(2026, 11, 5), "100");
        spend(LocalDate.of(2026, 11, 10), "-30");
        assertThat(forecast()).isEqualByComparingTo("70");
    }

    @Test
    void who_spent_nothing_will_spend_nothing() {
        assertThat(forecast()).isEqualByComparingTo("0");
    }

    private void spend(LocalDate day, String amount) {
        days.put(day, new BigDecimal(amount));
    }

    private BigDecimal forecast() {
        return Forecast.of(days, TODAY).atMonthsEnd();
    }
}
