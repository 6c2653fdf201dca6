package org.partnercenter.association.reseller.budget;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Set;

/** The budgets of resellers' customers, as billing-service tells them: a row a customer. */
@Component
class AllocatedBudgetsView implements View {

    private final JdbcClient db;

    AllocatedBudgetsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "allocated-budgets";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetSet.class, BudgetDeleted.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case BudgetSet set when set.distributorId() != null -> put(set);
                case BudgetSet set -> remove(set.customerId());
                case BudgetDeleted deleted -> remove(deleted.customerId());
                default -> {}
            }
        }
    }

    private void put(BudgetSet set) {
        db.sql(
                        """
                        insert into budget (customer_id, reseller_id, type, amount, currency)
                        values (:customer, :reseller, :type, :amount, :currency)
                        on conflict (customer_id) do update set reseller_id = excluded.reseller_id,
                            type = excluded.type, amount = excluded.amount,
                            currency = excluded.currency
                        """)
                .param("customer", set.customerId())
                .param("reseller", set.partnerId())
                .param("type", set.type().name())
                .param("amount", set.amount().value())
                .param("currency", set.amount().currency())
                .update();
    }

    private void remove(String customerId) {
        db.sql("delete from budget where customer_id = :customer")
                .param("customer", customerId)
                .update();
    }
}
