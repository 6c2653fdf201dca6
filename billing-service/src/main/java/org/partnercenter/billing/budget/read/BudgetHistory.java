package org.partnercenter.billing.budget.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;

/** Writes down how budgets were adjusted, and their alerts. */
final class BudgetHistory {

    private final JdbcClient db;

    BudgetHistory(JdbcClient db) {
        this.db = db;
    }

    void write(List<Delivery> told) {
        for (Delivery delivery : told) {
            switch (delivery.fact()) {
                case BudgetSet set -> adjusted(delivery, set);
                case BudgetDeleted deleted -> deleted(delivery, deleted);
                case BudgetAlerted alerted -> alerted(delivery, alerted);
                default -> {}
            }
        }
    }

    private void adjusted(Delivery delivery, BudgetSet set) {
        insert("SETTING")
                .param("id", delivery.header().id())
                .param("customer", set.customerId())
                .param("partner", set.partnerId())
                .param("type", set.type().name())
                .param("currency", set.amount().currency())
                .param("old", value(set.previousAmount()))
                .param("oldCurrency", currency(set.previousAmount()))
                .param("new", set.amount().value())
                .param("oldType", set.previousType() == null ? null : set.previousType().name())
                .param("policy", set.onExhaustion().name())
                .param("operator", set.operator())
                .param("at", set.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void deleted(Delivery delivery, BudgetDeleted deleted) {
        insert("DELETE")
                .param("id", delivery.header().id())
                .param("customer", deleted.customerId())
                .param("partner", deleted.partnerId())
                .param("type", deleted.type().name())
                .param("currency", deleted.amount().currency())
                .param("old", deleted.amount().value())
                .param("oldCurrency", deleted.amount().currency())
                .param("new", value(null))
                .param("oldType", deleted.type().name())
                .param("policy", deleted.onExhaustion().name())
                .param("operator", deleted.operator())
                .param("at", deleted.deletedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec insert(String operation) {
        return db.sql(
                        """
                        insert into adjustment
                        values (:id, :customer, :partner, :operation, :type, :currency,
                                cast(:old as numeric), :oldCurrency, cast(:new as numeric),
                                :oldType, :policy, :operator, :at)\
                        """)
                .param("operation", operation);
    }

    private void alerted(Delivery delivery, BudgetAlerted alerted) {
        db.sql("insert into alert values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        alerted.customerId(),
                        alerted.partnerId(),
                        alerted.period(),
                        alerted.threshold(),
                        alerted.used().value(),
                        alerted.amount().value(),
                        alerted.alertedAt().atOffset(ZoneOffset.UTC),
                        delivery.header().sequence())
                .update();
    }

    private static @Nullable BigDecimal value(@Nullable MoneyValue money) {
        return money == null ? null : money.value();
    }

    private static @Nullable String currency(@Nullable MoneyValue money) {
        return money == null ? null : money.currency();
    }
}
