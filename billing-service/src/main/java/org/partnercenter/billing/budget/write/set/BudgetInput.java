package org.partnercenter.billing.budget.write.set;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.MoneyInput;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.platform.web.Input;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A budget as a caller asks for it; notes everything that is wrong with it. */
record BudgetInput(
        @Nullable BudgetType type,
        @Nullable MoneyValue amount,
        @Nullable ExhaustionPolicy onExhaustion,
        @Nullable List<@Nullable Integer> thresholds,
        @Nullable Boolean unfreeze) {

    private static final BigDecimal MOST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final List<Integer> USUAL = List.of(75, 90, 100);
    private static final int MOST_THRESHOLDS = 10;

    AskedTerms checked(Input input) {
        input.required("type", type);
        MoneyValue money = MoneyInput.checked(input, "amount", amount, MOST);
        List<Integer> percents = percents(input);
        input.refuseIfWrong();
        MoneyValue given = Objects.requireNonNull(money);
        return new AskedTerms(
                Objects.requireNonNull(type),
                given.value(),
                given.currency(),
                onExhaustion,
                percents,
                Boolean.TRUE.equals(unfreeze));
    }

    private List<Integer> percents(Input input) {
        if (thresholds == null) {
            return USUAL;
        }
        boolean valid =
                thresholds.size() <= MOST_THRESHOLDS
                        && thresholds.stream()
                                .allMatch(percent ->
                                        percent != null && percent >= 1 && percent <= 100);
        input.check(
                valid,
                "thresholds",
                "INVALID_THRESHOLDS",
                "must be at most 10 whole percents from 1 to 100");
        return valid
                ? thresholds.stream().filter(Objects::nonNull).distinct().sorted().toList()
                : List.of();
    }
}
