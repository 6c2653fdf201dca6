package org.partnercenter.customer.customer.write.budget;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lifts what a budget froze, and no other cause. */
public record LiftBudgetFreeze(
        @TargetAggregateIdentifier String customerId, String partnerId, long sequence)
        implements BudgetNews {}
