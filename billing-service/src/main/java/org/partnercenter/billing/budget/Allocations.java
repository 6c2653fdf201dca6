package org.partnercenter.billing.budget;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;

import java.math.BigDecimal;

/** How much of its distributor's quotas a reseller has given to its customers' budgets. */
public interface Allocations {

    /**
     * Moves what one budget takes in the caller's transaction; two at once wait for each other.
     * Answers what the budgets of the new kind and currency take altogether, or zero where nothing
     * is taken.
     */
    BigDecimal move(String resellerId, @Nullable Terms before, @Nullable Terms after);
}
