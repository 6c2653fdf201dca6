package org.partnercenter.customer.customer.react;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.budget.LiftDefaultFreeze;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A budget that asks for it unfreezes a customer that only its association has frozen. */
@Component
class WhenBudgetSetThenUnfreeze implements Reaction {

    private final CustomerCommands commands;

    WhenBudgetSetThenUnfreeze(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "follow-budget";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetSet.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof BudgetSet budget && budget.unfreeze()) {
            commands.tell(
                    new LiftDefaultFreeze(
                            budget.customerId(), budget.partnerId(), delivery.header().sequence()));
        }
    }
}
