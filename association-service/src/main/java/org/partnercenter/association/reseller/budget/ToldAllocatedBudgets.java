package org.partnercenter.association.reseller.budget;

import org.partnercenter.association.reseller.write.AllocatedBudgets;
import org.partnercenter.contracts.billing.BudgetType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Adds up the budgets that {@link AllocatedBudgetsView} keeps. */
@Component
class ToldAllocatedBudgets implements AllocatedBudgets {

    private final JdbcClient db;

    ToldAllocatedBudgets(JdbcClient db) {
        this.db = db;
    }

    @Override
    public BigDecimal of(String resellerId, BudgetType type, String currency) {
        return db.sql(
                        """
                        select coalesce(sum(amount), 0) from allocated_budgets.budget
                        where reseller_id = :reseller and type = :type and currency = :currency
                        """)
                .param("reseller", resellerId)
                .param("type", type.name())
                .param("currency", currency)
                .query(BigDecimal.class)
                .single();
    }
}
