package org.partnercenter.customer.customer.react;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetDeleted;
import org.partnercenter.contracts.billing.BudgetFact.BudgetReplenished;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.budget.LiftBudgetFreeze;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * What a budget froze ends when it has something left again, if it asks for that, and with the
 * budget itself: nothing else would ever end it.
 */
@Component
class WhenBudgetReplenishedThenUnfreeze implements Reaction {

    private final CustomerCommands commands;

    WhenBudgetReplenishedThenUnfreeze(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "unfreeze-by-budget";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetReplenished.class, BudgetDeleted.class);
    }

    @Override
    public void on(Delivery delivery) {
        switch (delivery.fact()) {
            case BudgetReplenished budget when budget.unfreeze() -> lift(budget, delivery);
            case BudgetDeleted budget -> lift(budget, delivery);
            default -> {}
        }
    }

    private void lift(BudgetFact budget, Delivery delivery) {
        commands.tell(
                new LiftBudgetFreeze(
                        budget.customerId(), budget.partnerId(), delivery.header().sequence()));
    }
}
