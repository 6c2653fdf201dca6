package org.partnercenter.customer.customer.react;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetExhausted;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.budget.FreezeByBudget;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A customer whose budget is used up is frozen as its policy says; by hand means by nobody. */
@Component
class WhenBudgetExhaustedThenFreeze implements Reaction {

    private final CustomerCommands commands;

    WhenBudgetExhaustedThenFreeze(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "freeze-by-budget";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetExhausted.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof BudgetExhausted budget) {
            FreezeType type = PolicyFreeze.of(budget.onExhaustion());
            if (type != null) {
                commands.tell(
                        new FreezeByBudget(
                                budget.customerId(),
                                budget.partnerId(),
                                delivery.header().sequence(),
                                type));
            }
        }
    }
}
