package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetExhausted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetReplenished;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneOffset;

/** Writes budgets and the alerts that were told of them. */
record BudgetRows(JdbcClient db) {

    void write(BudgetFact fact, FactHeader header) {
        switch (fact) {
            case BudgetSet set -> set(set, header);
            case BudgetDeleted deleted ->
                    db.sql("delete from budget where customer_id = ?")
                            .param(deleted.customerId())
                            .update();
            case BudgetAlerted alerted -> alert(alerted, header);
            case BudgetExhausted _, BudgetReplenished _ -> {}
        }
    }

    private void set(BudgetSet set, FactHeader header) {
        db.sql(
                        """
                        insert into budget (customer_id, partner_id, type, amount, currency, on_exhaustion, period, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (customer_id) do update set partner_id = excluded.partner_id, type = excluded.type,
                            amount = excluded.amount, currency = excluded.currency, on_exhaustion = excluded.on_exhaustion,
                            period = excluded.period, told_at = excluded.told_at\
                        """)
                .params(
                        set.customerId(),
                        set.partnerId(),
                        set.type().name(),
                        set.amount().value(),
                        set.amount().currency(),
                        set.onExhaustion().name(),
                        set.period(),
                        header.time().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void alert(BudgetAlerted alerted, FactHeader header) {
        db.sql(
                        """
                        insert into alert (customer_id, period, threshold, partner_id, alerted_at, sequence)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        alerted.customerId(),
                        alerted.period(),
                        alerted.threshold(),
                        alerted.partnerId(),
                        alerted.alertedAt().atOffset(ZoneOffset.UTC),
                        header.sequence())
                .update();
    }
}
