package org.partnercenter.billing.budget.write.judge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.budget.write.BudgetCommand;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Says how much is used in that period of the budget that was set at that place of its history;
 * what follows is told once, however often it is said.
 */
public record JudgeBudget(String customerId, long version, YearMonth period, BigDecimal used)
        implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
