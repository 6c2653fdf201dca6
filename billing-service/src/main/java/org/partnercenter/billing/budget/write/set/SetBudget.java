package org.partnercenter.billing.budget.write.set;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.budget.write.BudgetCommand;
import org.partnercenter.platform.web.IfMatch;

/** Sets a customer's budget, or replaces the one before. */
public record SetBudget(String customerId, Scope scope, IfMatch expected, AskedTerms terms)
        implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
