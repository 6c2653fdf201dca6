package org.partnercenter.billing.budget;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Keeps a row a reseller and kind of budget. */
@Component
class StoredAllocations implements Allocations {

    private final JdbcClient db;

    StoredAllocations(JdbcClient db) {
        this.db = db;
    }

    @Override
    public BigDecimal move(String resellerId, @Nullable Terms before, @Nullable Terms after) {
        lock(resellerId);
        if (before != null) {
            add(resellerId, before.type(), before.amount().negate());
        }
        return after == null ? BigDecimal.ZERO : add(resellerId, after.type(), after.amount());
    }

    /** Both kinds in one order, so that no two wait for each other for ever. */
    private void lock(String resellerId) {
        db.sql(
                        """
                        insert into budget_allocation (reseller_id, type, allocated)
                        select :reseller, type, 0 from unnest(:types) as type order by type
                        on conflict do nothing\
                        """)
                .param("reseller", resellerId)
                .param(
                        "types",
                        new String[] {BudgetType.MONTHLY.name(), BudgetType.ONE_TIME.name()})
                .update();
        db.sql("select type from budget_allocation where reseller_id = ? order by type for update")
                .param(resellerId)
                .query(String.class)
                .list();
    }

    private BigDecimal add(String resellerId, BudgetType type, BigDecimal amount) {
        return db.sql(
                        """
                        update budget_allocation set allocated = allocated + ?
                        where reseller_id = ? and type = ? returning allocated\
                        """)
                .params(amount, resellerId, type.name())
                .query(BigDecimal.class)
                .single();
    }
}
