package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

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

        boolean isOf(RecordSpending command) {
            return command.customerId().equals(customerId)
                    && command.month().equals(YearMonth.from(month));
        }
    }

    private final JdbcClient db;

    MonthPages(JdbcClient db) {
        this.db = db;
    }

    List<RecordSpending> next(CountedFile file) {
        List<RecordSpending> page = new ArrayList<>();
        List<ProductAmounts> products = new ArrayList<>();
        for (Change change : changes(file.importId())) {
            if (page.isEmpty() || !change.isOf(page.getLast())) {
                products = new ArrayList<>();
                page.add(command(file, change, products));
            }
            products.add(
                    new ProductAmounts(
                            change.product(),
                            new Amounts(change.billed(), change.effective(), change.list())));
        }
        return page;
    }

    private static RecordSpending command(
            CountedFile file, Change change, List<ProductAmounts> products) {
        return new RecordSpending(
                change.customerId(),
                file.partnerId(),
                YearMonth.from(change.month()),
                file.importId(),
                file.mode(),
                change.currency(),
                products);
    }

    /** What it counts less what it supersedes. */
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
                            from page join charge_part p
                              on p.import_id = cast(:id as uuid)
                             and p.customer_id = page.customer_id and p.month = page.month
                            union all
                            select p.customer_id, p.month, p.product, p.currency,
                                   -p.billed, -p.effective, -p.list
                            from page join charge_part p
                              on p.superseded_by = cast(:id as uuid)
                             and p.customer_id = page.customer_id and p.month = page.month)
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
