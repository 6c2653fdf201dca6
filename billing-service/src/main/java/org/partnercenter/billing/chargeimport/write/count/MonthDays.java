package org.partnercenter.billing.chargeimport.write.count;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads what a file changes in some months, day by day. */
@Component
class MonthDays {

    /** A customer's month. */
    record Month(String customerId, YearMonth month) {}

    private record Day(
            String customerId,
            LocalDate day,
            BigDecimal billed,
            BigDecimal effective,
            BigDecimal list) {

        Month month() {
            return new Month(customerId, YearMonth.from(day));
        }

        DayAmounts amounts() {
            return new DayAmounts(day, new Amounts(billed, effective, list));
        }
    }

    private final JdbcClient db;

    MonthDays(JdbcClient db) {
        this.db = db;
    }

    /** The days of each month, in their order. */
    Map<Month, List<DayAmounts>> of(String importId, Collection<Month> months) {
        return db
                .sql(
                        """
                        select customer_id, day, sum(billed) as billed, sum(effective) as effective,
                               sum(list) as list
                        from charge_effects(
                            cast(:id as uuid), :customers, cast(:months as date[]))
                        group by customer_id, day order by customer_id, day\
                        """)
                .param("id", importId)
                .param("customers", months.stream().map(Month::customerId).toArray(String[]::new))
                .param(
                        "months",
                        months.stream().map(it -> it.month() + "-01").toArray(String[]::new))
                .query(Day.class)
                .list()
                .stream()
                .collect(groupingBy(Day::month, mapping(Day::amounts, toList())));
    }
}
