package org.partnercenter.billing.spending.read.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.billing.testing.RealCharges;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/** The error that {@code docs/forecast.md} tells, on a real month. */
class ForecastErrorTest {

    private static final YearMonth MONTH = YearMonth.of(2024, 9);

    private static Collection<? extends SortedMap<LocalDate, BigDecimal>> customers = List.of();
    private static String told = "";

    @BeforeAll
    static void month() throws IOException {
        customers =
                RealCharges.rows().stream()
                        .filter(row -> MONTH.equals(YearMonth.from(day(row))))
                        .collect(groupingBy(row -> row.getField("SubAccountId"), days()))
                        .values();
        told = Files.readString(Path.of("../docs/forecast.md"));
    }

    @ParameterizedTest
    @CsvSource({"10", "15", "20", "25"})
    void a_customers_error_is_the_one_that_is_told(int day) {
        assertThat(told)
                .containsPattern(
                        "\\| %d (\\| [0-9]+ %% ){2}\\| \\*\\*%d %%\\*\\*"
                                .formatted(day, percent(error(customers, day))));
    }

    @ParameterizedTest
    @CsvSource({"15", "20", "25"})
    void the_error_of_all_customers_together_is_the_one_that_is_told(int day) {
        SortedMap<LocalDate, BigDecimal> all = new TreeMap<>();
        customers.forEach(days -> days.forEach((at, cost) -> all.merge(at, cost, BigDecimal::add)));
        assertThat(told.replace('\n', ' '))
                .contains("%d %% after day %d".formatted(percent(error(List.of(all), day)), day));
    }

    private static BigDecimal error(
            Collection<? extends SortedMap<LocalDate, BigDecimal>> months, int afterDay) {
        LocalDate today = MONTH.atDay(afterDay + 1);
        BigDecimal errors = BigDecimal.ZERO;
        BigDecimal spent = BigDecimal.ZERO;
        for (SortedMap<LocalDate, BigDecimal> days : months) {
            BigDecimal real = days.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal forecast = Forecast.of(days.headMap(today), today).atMonthsEnd();
            errors = errors.add(forecast.subtract(real).abs());
            spent = spent.add(real);
        }
        return errors.divide(spent, 10, RoundingMode.HALF_UP);
    }

    private static int percent(BigDecimal part) {
        return part.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    }

    private static LocalDate day(NamedCsvRecord row) {
        return LocalDate.parse(row.getField("ChargePeriodStart").substring(0, 10));
    }

    private static Collector<NamedCsvRecord, ?, TreeMap<LocalDate, BigDecimal>> days() {
        return groupingBy(
                ForecastErrorTest::day,
                TreeMap::new,
                reducing(
                        BigDecimal.ZERO,
                        row -> new BigDecimal(row.getField("ListCost")),
                        BigDecimal::add));
    }
}
