package org.partnercenter.billing.budget.events;

import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** What a budget says. The thresholds are percents, the lowest first; the amount has 2 decimals. */
public record Terms(
        BudgetType type,
        BigDecimal amount,
        String currency,
        ExhaustionPolicy onExhaustion,
        List<Integer> thresholds,
        boolean unfreeze) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * From which month it counts where it takes the place of a budget that counts from another: a
     * one-time budget that stays one goes on, everything else begins with the current month.
     */
    public YearMonth periodAfter(Terms before, YearMonth period, YearMonth now) {
        boolean goesOn = type == BudgetType.ONE_TIME && before.type == BudgetType.ONE_TIME;
        return goesOn ? period : now;
    }

    /** Whether that many percent of the amount are used. */
    public boolean reached(int percent, BigDecimal used) {
        return used.multiply(HUNDRED).compareTo(amount.multiply(BigDecimal.valueOf(percent))) >= 0;
    }

    /** Whether nothing is left. */
    public boolean exhausted(BigDecimal used) {
        return used.compareTo(amount) >= 0;
    }
}
