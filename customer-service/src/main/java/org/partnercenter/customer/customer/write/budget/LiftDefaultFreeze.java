package org.partnercenter.customer.customer.write.budget;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lifts what the association froze, unless the partner is restricted, because a budget was set that
 * asks for it.
 */
public record LiftDefaultFreeze(
        @TargetAggregateIdentifier String customerId, String partnerId, long sequence)
        implements BudgetNews {}
