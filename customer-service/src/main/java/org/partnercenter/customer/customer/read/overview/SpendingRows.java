package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.customer.customer.read.overview.SpendingParts.Part;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the months that a batch changes and writes them as they then are, a statement each. */
final class SpendingRows {

    private final JdbcClient db;

    SpendingRows(JdbcClient db) {
        this.db = db;
    }

    void write(List<Delivery> facts) {
        List<Delivery> charges =
                facts.stream().filter(it -> it.fact() instanceof SpendingChanged).toList();
        if (!charges.isEmpty()) {
            SpendingParts parts = read(charges);
            charges.forEach(it -> parts.told((SpendingChanged) it.fact(), it.header().time()));
            write(parts.changed());
        }
    }

    private SpendingParts read(List<Delivery> charges) {
        SpendingParts parts = new SpendingParts();
        db.sql(
                        """
                        select s.* from (select distinct * from unnest(?, ?) as t (customer_id, month)) told
                        join spending s using (customer_id, month)\
                        """)
                .param(texts(charges, SpendingChanged::customerId))
                .param(texts(charges, SpendingChanged::month))
                .query(row -> {
                    parts.add(
                            new Part(
                                    row.getString("customer_id"),
                                    row.getString("month"),
                                    row.getString("product"),
                                    row.getString("partner_id"),
                                    row.getString("currency")),
                            new SpendingParts.Sums(
                                    row.getBigDecimal("billed"),
                                    row.getBigDecimal("list"),
                                    row.getObject("told_at", OffsetDateTime.class).toInstant()));
                });
        return parts;
    }

    private void write(Map<Part, SpendingParts.Sums> changed) {
        db.sql(
                        """
                        insert into spending (customer_id, month, product, partner_id, currency, billed, list, told_at)
                        select * from unnest(?, ?, ?, ?, ?, cast(? as numeric[]), cast(? as numeric[]), cast(? as timestamptz[]))
                        on conflict (customer_id, month, product, partner_id, currency)
                        do update set billed = excluded.billed, list = excluded.list, told_at = excluded.told_at\
                        """)
                .param(column(changed, it -> it.getKey().customerId()))
                .param(column(changed, it -> it.getKey().month()))
                .param(column(changed, it -> it.getKey().product()))
                .param(column(changed, it -> it.getKey().partnerId()))
                .param(column(changed, it -> it.getKey().currency()))
                .param(column(changed, it -> it.getValue().billed().toPlainString()))
                .param(column(changed, it -> it.getValue().list().toPlainString()))
                .param(column(changed, it -> it.getValue().at().toString()))
                .update();
    }

    private static String[] texts(List<Delivery> charges, Function<SpendingChanged, String> part) {
        return charges.stream()
                .map(it -> part.apply((SpendingChanged) it.fact()))
                .toArray(String[]::new);
    }

    private static String[] column(
            Map<Part, SpendingParts.Sums> changed,
            Function<Map.Entry<Part, SpendingParts.Sums>, String> cell) {
        return changed.entrySet().stream().map(cell).toArray(String[]::new);
    }
}
