package org.partnercenter.billing.spending.read.expenditures;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.spending.read.expenditures.Expenditures.Costs;
import org.partnercenter.billing.spending.read.expenditures.Expenditures.Item;
import org.partnercenter.billing.spending.read.expenditures.Expenditures.Sums;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.List;

/** Sums up one customer's expenditures. */
record ExpenditureQuery(String customerId, Grouping groupBy, Days days) {

    private record Row(String key, BigDecimal billed, BigDecimal effective, BigDecimal list) {

        Sums sums() {
            return new Sums(billed, effective, list);
        }
    }

    Expenditures read(JdbcClient db, String currency, boolean listAlone) {
        List<Row> rows =
                db.sql(
                                """
                                select %s as key, trim_scale(sum(billed)) as billed,
                                       trim_scale(sum(effective)) as effective,
                                       trim_scale(sum(list)) as list
                                from expenditures.expenditure
                                where customer_id = ? and day between ? and ?
                                group by 1 order by %s\
                                """
                                        .formatted(groupBy.key(), groupBy.order(listAlone)))
                        .params(customerId, days.from(), days.to())
                        .query(Row.class)
                        .list();
        Sums total = rows.stream().map(Row::sums).reduce(Sums.NOTHING, Sums::plus);
        return new Expenditures(
                rows.stream()
                        .map(row -> item(row, Costs.of(row.sums(), currency, listAlone)))
                        .toList(),
                Costs.of(total, currency, listAlone));
    }

    private Item item(Row row, Costs costs) {
        return switch (groupBy) {
            case MONTH -> new Item.Month(row.key(), costs);
            case DAY -> new Item.Day(row.key(), costs);
            case PRODUCT -> new Item.Product(row.key(), costs);
            case REGION -> new Item.Region(given(row.key()), costs);
            case BILLING_MODE -> new Item.BillingMode(given(row.key()), costs);
        };
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
