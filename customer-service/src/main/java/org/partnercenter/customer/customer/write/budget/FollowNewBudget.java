package org.partnercenter.customer.customer.write.budget;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;

/**
 * Follows a budget that was set: lifts what the association froze, if it asks for that and the
 * partner is not restricted, and freezes, if it is one that began used up.
 */
public record FollowNewBudget(
        @TargetAggregateIdentifier String customerId,
        String partnerId,
        long sequence,
        boolean unfreeze,
        @Nullable FreezeType usedUp)
        implements BudgetNews {}
