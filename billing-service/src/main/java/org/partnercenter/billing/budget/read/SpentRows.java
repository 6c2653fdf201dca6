package org.partnercenter.billing.budget.read;

import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Adds up what months changed by, list price, one statement for a batch. */
final class SpentRows {

    private final JdbcClient db;

    SpentRows(JdbcClient db) {
        this.db = db;
    }

    void add(List<SpendingChanged> charges) {
        if (charges.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into spent as s (customer_id, partner_id, month, currency, list)
                        select customer_id, partner_id, month, currency, sum(list)
                        from unnest(:customers, :partners, :months, :currencies, :lists)
                            as c (customer_id, partner_id, month, currency, list)
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        on conflict (customer_id, month, partner_id, currency)
                        do update set list = s.list + excluded.list\
                        """)
                .param("customers", texts(charges, SpendingChanged::customerId))
                .param("partners", texts(charges, SpendingChanged::partnerId))
                .param("months", texts(charges, SpendingChanged::month))
                .param("currencies", texts(charges, charge -> charge.change().currency()))
                .param(
                        "lists",
                        charges.stream()
                                .map(charge -> new BigDecimal(charge.change().list()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private static String[] texts(
            List<SpendingChanged> charges, Function<SpendingChanged, String> field) {
        return charges.stream().map(field).toArray(String[]::new);
    }
}
