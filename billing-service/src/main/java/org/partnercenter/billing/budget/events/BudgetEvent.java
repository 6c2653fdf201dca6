package org.partnercenter.billing.budget.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Everything that can happen to a customer's budget. Private to this service. */
public sealed interface BudgetEvent {

    String customerId();

    /**
     * The budget as it is from now on, and the one that it replaces. The period is the month, or
     * the one that it counts from; the membership is where the customer became the partner's.
     */
    @Revision("1")
    record BudgetSet(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            long membership,
            Terms terms,
            YearMonth period,
            String zone,
            BigDecimal used,
            List<Integer> alerted,
            @Nullable Terms previous,
            String operator,
            Instant setAt)
            implements BudgetEvent {}

    /** There is no budget from now on. */
    @Revision("1")
    record BudgetDeleted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            Terms terms,
            BudgetEndCause cause,
            String operator,
            Instant deletedAt)
            implements BudgetEvent {}

    /** That many percent are used. */
    @Revision("1")
    record BudgetAlerted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            Terms terms,
            YearMonth period,
            int threshold,
            BigDecimal used,
            Instant alertedAt)
            implements BudgetEvent {}

    /** All of it is used. */
    @Revision("1")
    record BudgetExhausted(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            Terms terms,
            YearMonth period,
            BigDecimal used,
            Instant exhaustedAt)
            implements BudgetEvent {}

    /** Something is left again. */
    @Revision("1")
    record BudgetReplenished(
            String customerId,
            String partnerId,
            @Nullable String distributorId,
            Terms terms,
            YearMonth period,
            ReplenishCause cause,
            Instant replenishedAt)
            implements BudgetEvent {

        /** Whether what followed from its being used up ends by this: never by credits. */
        public boolean lifts() {
            return cause != ReplenishCause.CREDITED && terms.unfreeze();
        }
    }
}
