package org.partnercenter.billing.budget.publish;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.BudgetEvent;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetAlerted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetDeleted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetExhausted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetReplenished;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetSet;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.money.Percent;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Tells what happens to budgets. */
@Component
class BudgetFacts implements FactMapping<BudgetEvent> {

    @Override
    public Class<BudgetEvent> family() {
        return BudgetEvent.class;
    }

    @Override
    public Fact toFact(BudgetEvent event) {
        return switch (event) {
            case BudgetSet set -> set(set, set.terms(), set.previous());
            case BudgetDeleted deleted ->
                    new BudgetFact.BudgetDeleted(
                            deleted.customerId(),
                            deleted.partnerId(),
                            deleted.distributorId(),
                            deleted.terms().type(),
                            amount(deleted.terms()),
                            deleted.terms().onExhaustion(),
                            deleted.cause(),
                            deleted.operator(),
                            deleted.deletedAt());
            case BudgetAlerted alerted ->
                    new BudgetFact.BudgetAlerted(
                            alerted.customerId(),
                            alerted.partnerId(),
                            alerted.distributorId(),
                            alerted.terms().type(),
                            alerted.period().toString(),
                            alerted.threshold(),
                            money(alerted.used(), alerted.terms()),
                            amount(alerted.terms()),
                            Percent.of(alerted.used(), alerted.terms().amount()),
                            alerted.alertedAt());
            case BudgetExhausted exhausted ->
                    new BudgetFact.BudgetExhausted(
                            exhausted.customerId(),
                            exhausted.partnerId(),
                            exhausted.distributorId(),
                            exhausted.terms().type(),
                            exhausted.period().toString(),
                            exhausted.terms().onExhaustion(),
                            money(exhausted.used(), exhausted.terms()),
                            amount(exhausted.terms()),
                            exhausted.exhaustedAt());
            case BudgetReplenished replenished ->
                    new BudgetFact.BudgetReplenished(
                            replenished.customerId(),
                            replenished.partnerId(),
                            replenished.distributorId(),
                            replenished.terms().type(),
                            replenished.period().toString(),
                            replenished.cause(),
                            replenished.lifts(),
                            amount(replenished.terms()),
                            replenished.replenishedAt());
        };
    }

    private static Fact set(BudgetSet set, Terms terms, @Nullable Terms previous) {
        return new BudgetFact.BudgetSet(
                set.customerId(),
                set.partnerId(),
                set.distributorId(),
                terms.type(),
                amount(terms),
                terms.onExhaustion(),
                terms.thresholds(),
                terms.unfreeze(),
                set.period().toString(),
                set.zone(),
                money(set.used(), terms),
                set.alerted(),
                previous == null ? null : previous.type(),
                previous == null ? null : amount(previous),
                previous == null ? null : previous.onExhaustion(),
                set.operator(),
                set.setAt());
    }

    private static MoneyValue amount(Terms terms) {
        return money(terms.amount(), terms);
    }

    private static MoneyValue money(BigDecimal amount, Terms terms) {
        return MoneyValue.of(amount, terms.currency());
    }
}
