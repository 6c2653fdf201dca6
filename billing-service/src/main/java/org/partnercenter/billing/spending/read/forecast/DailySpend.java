package org.partnercenter.billing.spending.read.forecast;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A customer's days with charges: as far as a forecast looks back, what is known of the rest of the
 * month, and its very first one.
 */
record DailySpend(
        SortedMap<LocalDate, BigDecimal> billed,
        SortedMap<LocalDate, BigDecimal> effective,
        SortedMap<LocalDate, BigDecimal> list) {

    private record Day(LocalDate day, BigDecimal billed, BigDecimal effective, BigDecimal list) {}

    static DailySpend read(JdbcClient db, String customerId, String partnerId, LocalDate today) {
        var days =
                db.sql(
                                """
                                select day, sum(billed) as billed, sum(effective) as effective,
                                       sum(list) as list
                                from expenditures.expenditure
                                where customer_id = :customer and partner_id = :partner
                                  and (day between :from and :last or day = (
                                      select min(day) from expenditures.expenditure
                                      where customer_id = :customer and partner_id = :partner))
                                group by day order by day\
                                """)
                        .param("customer", customerId)
                        .param("partner", partnerId)
                        .param("from", today.minusDays(31L + Forecast.DAYS))
                        .param("last", today.withDayOfMonth(today.lengthOfMonth()))
                        .query(Day.class)
                        .list();
        return new DailySpend(of(days, Day::billed), of(days, Day::effective), of(days, Day::list));
    }

    private static SortedMap<LocalDate, BigDecimal> of(
            Iterable<Day> days, Function<Day, BigDecimal> cost) {
        SortedMap<LocalDate, BigDecimal> sums = new TreeMap<>();
        days.forEach(day -> sums.put(day.day(), cost.apply(day)));
        return sums;
    }
}
