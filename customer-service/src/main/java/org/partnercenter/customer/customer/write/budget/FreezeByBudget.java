package org.partnercenter.customer.customer.write.budget;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.contracts.customer.FreezeType;

/**
 * Freezes a resale customer whose budget is used up as hard as its policy says, also where it was
 * frozen harder by it before.
 */
public record FreezeByBudget(
        @TargetAggregateIdentifier String customerId,
        String partnerId,
        long sequence,
        FreezeType type)
        implements BudgetNews {}
