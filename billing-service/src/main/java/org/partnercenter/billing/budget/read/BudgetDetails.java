package org.partnercenter.billing.budget.read;

import org.partnercenter.billing.money.Money;
import org.partnercenter.billing.money.Percent;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** A budget, how much of it is used, and the alerts of its period. */
record BudgetDetails(
        String customerId,
        BudgetType type,
        Money amount,
        ExhaustionPolicy onExhaustion,
        List<Integer> thresholds,
        boolean unfreeze,
        YearMonth period,
        Money usedAmount,
        String usedPercent,
        boolean exhausted,
        List<Alert> alerts,
        Instant setAt,
        String setBy) {

    /** That many percent were used then. */
    record Alert(int threshold, Money usedAmount, Money amount, Instant alertedAt) {}

    static BudgetDetails of(Usage usage, List<Alert> alerts) {
        BudgetRow budget = usage.budget();
        String currency = budget.terms().currency();
        BigDecimal used = usage.used();
        return new BudgetDetails(
                budget.customerId(),
                budget.terms().type(),
                Money.of(budget.terms().amount(), currency),
                budget.terms().onExhaustion(),
                budget.terms().thresholds(),
                budget.terms().unfreeze(),
                usage.period(),
                Money.exact(used, currency),
                Percent.of(used, budget.terms().amount()),
                budget.terms().exhausted(used),
                alerts,
                budget.setAt(),
                budget.setBy());
    }
}
