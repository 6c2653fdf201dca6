package org.partnercenter.billing.budget.write.judge;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.budget.write.BudgetCommand;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Says how much of the partner's budget is used in that period; what follows is told once, however
 * often it is said.
 */
public record JudgeBudget(
        String customerId, String partnerId, String currency, YearMonth period, BigDecimal used)
        implements BudgetCommand {

    @Override
    @TargetAggregateIdentifier
    public String id() {
        return BudgetCommand.idOf(customerId);
    }
}
