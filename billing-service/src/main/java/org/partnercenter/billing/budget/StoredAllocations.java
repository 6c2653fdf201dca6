package org.partnercenter.billing.budget;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/** Keeps a row a reseller, kind of budget and currency. */
@Component
class StoredAllocations implements Allocations {

    private final JdbcClient db;

    StoredAllocations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public BigDecimal move(String resellerId, @Nullable Terms before, @Nullable Terms after) {
        lock(resellerId, currencies(before, after));
        if (before != null) {
            add(resellerId, before, before.amount().negate());
        }
        return after == null ? BigDecimal.ZERO : add(resellerId, after, after.amount());
    }

    private static String[] currencies(@Nullable Terms... terms) {
        return Stream.of(terms)
                .filter(Objects::nonNull)
                .map(Terms::currency)
                .distinct()
                .toArray(String[]::new);
    }

    /** All of a reseller's in one order, so that no two wait for each other for ever. */
    private void lock(String resellerId, String[] currencies) {
        db.sql(
                        """
                        insert into budget_allocation (reseller_id, type, currency, allocated)
                        select :reseller, type, currency, 0
                        from unnest(:types) as type cross join unnest(:currencies) as currency
                        order by type, currency
                        on conflict do nothing\
                        """)
                .param("reseller", resellerId)
                .param(
                        "types",
                        new String[] {BudgetType.MONTHLY.name(), BudgetType.ONE_TIME.name()})
                .param("currencies", currencies)
                .update();
        db.sql(
                        """
                        select type from budget_allocation where reseller_id = ?
                        order by type, currency for update\
                        """)
                .param(resellerId)
                .query(String.class)
                .list();
    }

    private BigDecimal add(String resellerId, Terms terms, BigDecimal amount) {
        return db.sql(
                        """
                        update budget_allocation set allocated = allocated + ?
                        where reseller_id = ? and type = ? and currency = ? returning allocated\
                        """)
                .params(amount, resellerId, terms.type().name(), terms.currency())
                .query(BigDecimal.class)
                .single();
    }
}
