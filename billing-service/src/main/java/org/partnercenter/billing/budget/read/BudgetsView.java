package org.partnercenter.billing.budget.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.read.DueMarks.Cause;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetExhausted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetReplenished;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Budgets, what of them is used and what happened to them. A customer's charges and budgets come
 * one after the other, so nothing is missed between a charge and the setting of a budget.
 */
@Component
class BudgetsView implements View {

    private final BudgetRows budgets;
    private final SpentRows spent;
    private final BudgetHistory history;
    private final DueMarks marks;

    BudgetsView(JdbcClient db, DueMarks marks) {
        this.budgets = new BudgetRows(db);
        this.spent = new SpentRows(db);
        this.history = new BudgetHistory(db);
        this.marks = marks;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetFact.class, SpendingChanged.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        List<Delivery> told =
                facts.stream().filter(delivery -> delivery.fact() instanceof BudgetFact).toList();
        List<SpendingChanged> charges =
                facts.stream()
                        .map(Delivery::fact)
                        .filter(SpendingChanged.class::isInstance)
                        .map(SpendingChanged.class::cast)
                        .toList();
        spent.add(charges);
        tell(told);
        marks.renew("", causes(facts));
    }

    private void tell(List<Delivery> told) {
        if (told.isEmpty()) {
            return;
        }
        Set<String> customers = new HashSet<>();
        told.forEach(delivery -> customers.add(((BudgetFact) delivery.fact()).customerId()));
        Map<String, BudgetRow> rows = budgets.hold(customers);
        Set<String> gone = new HashSet<>();
        for (Delivery delivery : told) {
            BudgetFact fact = (BudgetFact) delivery.fact();
            BudgetRow after = after(rows.get(fact.customerId()), fact, delivery);
            if (after == null) {
                rows.remove(fact.customerId());
                gone.add(fact.customerId());
            } else {
                rows.put(fact.customerId(), after);
                gone.remove(fact.customerId());
            }
        }
        budgets.remove(gone);
        budgets.write(rows.values());
        history.write(told);
    }

    private static @Nullable BudgetRow after(
            @Nullable BudgetRow row, BudgetFact fact, Delivery delivery) {
        long sequence = delivery.header().sequence();
        if (fact instanceof BudgetSet set) {
            return BudgetRow.of(set, sequence, delivery.header().actor(), row);
        }
        if (row == null) {
            return null;
        }
        return switch (fact) {
            case BudgetSet _ -> row;
            case BudgetDeleted _ -> null;
            case BudgetAlerted alerted ->
                    row.with(
                            row.course()
                                    .alerted(
                                            YearMonth.parse(alerted.period()),
                                            alerted.threshold(),
                                            alerted.used().value()),
                            sequence);
            case BudgetExhausted exhausted ->
                    row.with(
                            row.course()
                                    .usedUp(
                                            row.terms(),
                                            YearMonth.parse(exhausted.period()),
                                            exhausted.used().value()),
                            sequence);
            case BudgetReplenished replenished ->
                    row.with(
                            row.course()
                                    .replenished(
                                            YearMonth.parse(replenished.period()),
                                            replenished.cause(),
                                            replenished.unfreeze()),
                            sequence);
        };
    }

    private static Map<String, Cause> causes(List<Delivery> facts) {
        Map<String, Cause> causes = new HashMap<>();
        for (Delivery delivery : facts) {
            String trace = delivery.header().traceparent();
            Cause cause = new Cause(delivery.header().id(), trace == null ? "" : trace);
            switch (delivery.fact()) {
                case SpendingChanged charge -> causes.put(charge.customerId(), cause);
                case BudgetFact budget -> causes.put(budget.customerId(), cause);
                default -> {}
            }
        }
        return causes;
    }
}
