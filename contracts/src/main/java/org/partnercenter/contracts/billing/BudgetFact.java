package org.partnercenter.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.MoneyValue;

import java.time.Instant;
import java.util.List;

/**
 * What happened to a resale customer's budget. Spending counts at list price. The period is the
 * month ({@code 2026-11}), or for a one-time budget the month that it counts from; the distributor
 * is the one above the partner, if there is one.
 */
public sealed interface BudgetFact extends Fact {

    String customerId();

    @Nullable String distributorId();

    @Override
    default String subject() {
        return customerId();
    }

    /**
     * The budget as it is from now on, and the one that it replaces, if there was one. {@code
     * unfreeze} asks that the account is unfrozen now if only its association freezes it, and each
     * time the budget is replenished. {@code alerted} are the thresholds that need no new alert in
     * this period; {@code used} is what was known to be used.
     */
    record BudgetSet(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            BudgetType type,
            MoneyValue amount,
            ExhaustionPolicy onExhaustion,
            List<Integer> thresholds,
            boolean unfreeze,
            String period,
            String billingTimeZone,
            MoneyValue used,
            List<Integer> alerted,
            @Nullable BudgetType previousType,
            @Nullable MoneyValue previousAmount,
            @Nullable ExhaustionPolicy previousOnExhaustion,
            String operator,
            Instant setAt)
            implements BudgetFact {}

    /** There is no budget from now on. The operator is {@code system} where a rule deleted it. */
    record BudgetDeleted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            BudgetType type,
            MoneyValue amount,
            ExhaustionPolicy onExhaustion,
            BudgetEndCause cause,
            String operator,
            Instant deletedAt)
            implements BudgetFact {}

    /**
     * That many percent are used: told once a threshold and period, and again only where another
     * amount had put it out of reach in between.
     */
    record BudgetAlerted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            BudgetType type,
            String period,
            int threshold,
            MoneyValue used,
            MoneyValue amount,
            String percent,
            Instant alertedAt)
            implements BudgetFact {}

    /**
     * All of it is used: the policy acts. Told again when the policy of a used up budget changes,
     * and when all is used once more after something was left.
     */
    record BudgetExhausted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            BudgetType type,
            String period,
            ExhaustionPolicy onExhaustion,
            MoneyValue used,
            MoneyValue amount,
            Instant exhaustedAt)
            implements BudgetFact {}

    /** A budget that was used up has something left: what it froze ends if {@code unfreeze}. */
    record BudgetReplenished(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            BudgetType type,
            String period,
            ReplenishCause cause,
            boolean unfreeze,
            MoneyValue amount,
            Instant replenishedAt)
            implements BudgetFact {}
}
