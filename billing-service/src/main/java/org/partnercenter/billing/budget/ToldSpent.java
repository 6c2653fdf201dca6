package org.partnercenter.billing.budget;

import org.partnercenter.contracts.billing.BudgetType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.YearMonth;

/** Reads what is spent from the months that the view of budgets keeps. */
@Component
class ToldSpent implements Spent {

    private final JdbcClient db;

    ToldSpent(JdbcClient db) {
        this.db = db;
    }

    @Override
    public BigDecimal of(
            String customerId,
            String partnerId,
            String currency,
            BudgetType type,
            YearMonth period) {
        return db.sql(
                        """
                        select coalesce(trim_scale(sum(list)), 0) from budgets.spent
                        where customer_id = :customer and partner_id = :partner
                          and currency = :currency and month >= :period
                          and (month = :period or :lasting)\
                        """)
                .param("customer", customerId)
                .param("partner", partnerId)
                .param("currency", currency)
                .param("period", period.toString())
                .param("lasting", type == BudgetType.ONE_TIME)
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public String currencyOf(String customerId, String otherwise) {
        return db.sql("select currency from customer_currency where customer_id = ?")
                .param(customerId)
                .query(String.class)
                .optional()
                .orElse(otherwise);
    }
}
