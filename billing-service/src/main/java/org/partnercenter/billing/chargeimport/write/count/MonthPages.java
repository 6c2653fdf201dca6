package org.partnercenter.billing.chargeimport.write.count;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.partnercenter.billing.chargeimport.write.count.MonthDays.Month;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what a file changes, month by month, from where its counting stands. */
@Component
class MonthPages {

    private static final int MONTHS = 200;

    private record Change(
            String customerId,
            LocalDate month,
            String product,
            String currency,
            BigDecimal billed,
            BigDecimal effective,
            BigDecimal list) {

        Month of() {
            return new Month(customerId, YearMonth.from(month));
        }

        ProductAmounts amounts() {
            return new ProductAmounts(product, new Amounts(billed, effective, list));
        }
    }

    private final JdbcClient db;
    private final MonthDays monthDays;

    MonthPages(JdbcClient db, MonthDays monthDays) {
        this.db = db;
        this.monthDays = monthDays;
    }

    List<RecordSpending> next(CountedFile file) {
        Map<Month, List<Change>> months =
                changes(file.importId()).stream()
                        .collect(groupingBy(Change::of, LinkedHashMap::new, toList()));
        Map<Month, List<DayAmounts>> days = monthDays.of(file.importId(), months.keySet());
        return months.entrySet().stream()
                .map(month ->
                        command(
                                file,
                                month.getKey(),
                                month.getValue(),
                                days.getOrDefault(month.getKey(), List.of())))
                .toList();
    }

    private static RecordSpending command(
            CountedFile file, Month month, List<Change> changes, List<DayAmounts> days) {
        return new RecordSpending(
                month.customerId(),
                file.partnerId(),
                month.month(),
                file.importId(),
                file.mode(),
                changes.getFirst().currency(),
                changes.stream().map(Change::amounts).toList(),
                days);
    }

    /**
     * What it counts less what it supersedes, looked up month by month: statistics know nothing of
     * a file that has just arrived, and a join planned by them reads all of it for each month.
     */
    private List<Change> changes(String importId) {
        return db.sql(
                        """
                        with page as materialized (
                            select m.customer_id, m.month from charge_month m
                            join charge_file f on f.import_id = m.import_id
                            where m.import_id = cast(:id as uuid)
                              and (m.customer_id, m.month) > (f.counted_customer, f.counted_month)
                            order by m.customer_id, m.month limit :months),
                        change as (
                            select p.customer_id, p.month, p.product, p.currency,
                                   p.billed, p.effective, p.list
                            from page cross join lateral (
                                select * from charge_part part
                                where part.import_id = cast(:id as uuid)
                                  and part.customer_id = page.customer_id
                                  and part.month = page.month offset 0) p
                            union all
                            select p.customer_id, p.month, p.product, p.currency,
                                   -p.billed, -p.effective, -p.list
                            from page cross join lateral (
                                select * from charge_part part
                                where part.superseded_by = cast(:id as uuid)
                                  and part.customer_id = page.customer_id
                                  and part.month = page.month offset 0) p)
                        select customer_id, month, product, currency, sum(billed) as billed,
                               sum(effective) as effective, sum(list) as list
                        from change group by customer_id, month, product, currency
                        order by customer_id, month, product\
                        """)
                .param("id", importId)
                .param("months", MONTHS)
                .query(Change.class)
                .list();
    }
}
