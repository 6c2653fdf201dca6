package org.partnercenter.billing.budget.write.judge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.budget.write.BudgetCommand;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Says how much is used in that period, as it is known to who has seen the budget's history up to
 * that place; what follows is told once, however often it is said.
 */
public record JudgeBudget(String customerId, long seen, YearMonth period, BigDecimal used)
        implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
