package org.partnercenter.billing.budget.write.delete;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.budget.write.BudgetCommand;
import org.partnercenter.platform.web.IfMatch;

/** Leaves a customer without a budget. */
public record DeleteBudget(String customerId, Scope scope, IfMatch expected)
        implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
