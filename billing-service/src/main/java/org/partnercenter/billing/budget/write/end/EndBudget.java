package org.partnercenter.billing.budget.write.end;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.budget.write.BudgetCommand;

/**
 * Deletes the budget that a partner set for a customer that is no longer its own, unless the
 * customer became a partner's again after that place in its history.
 */
public record EndBudget(String customerId, long releasedAt) implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
