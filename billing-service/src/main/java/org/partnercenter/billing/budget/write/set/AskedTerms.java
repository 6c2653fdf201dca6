package org.partnercenter.billing.budget.write.set;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.util.List;

/** What a budget is asked to say; without a policy it acts as the one before. */
public record AskedTerms(
        BudgetType type,
        BigDecimal amount,
        String currency,
        @Nullable ExhaustionPolicy onExhaustion,
        List<Integer> thresholds,
        boolean unfreeze) {

    /** What it says where that one is in force; the first one does nothing by itself. */
    public Terms after(@Nullable Terms before) {
        ExhaustionPolicy usual = before == null ? ExhaustionPolicy.MANUAL : before.onExhaustion();
        return new Terms(
                type,
                amount,
                currency,
                onExhaustion == null ? usual : onExhaustion,
                thresholds,
                unfreeze);
    }
}
