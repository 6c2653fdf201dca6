package org.partnercenter.customer.customer.react;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.budget.FollowNewBudget;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/**
 * A budget that asks for it unfreezes a customer that only its association has frozen. One that is
 * used up already where none was before freezes it, also where the one before was told to be used
 * up and then deleted.
 */
@Component
class WhenBudgetSetThenFollow implements Reaction {

    private final CustomerCommands commands;

    WhenBudgetSetThenFollow(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "follow-budget";
    }

    @Override
    public Set<String> contexts() {
        return Set.of("billing");
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof BudgetSet budget) {
            FreezeType usedUp = usedUp(budget);
            if (budget.unfreeze() || usedUp != null) {
                commands.tell(
                        new FollowNewBudget(
                                budget.customerId(),
                                budget.partnerId(),
                                delivery.header().sequence(),
                                budget.unfreeze(),
                                usedUp));
            }
        }
    }

    private static @Nullable FreezeType usedUp(BudgetSet budget) {
        boolean begins = budget.previousType() == null;
        return begins && budget.used().value().compareTo(budget.amount().value()) >= 0
                ? PolicyFreeze.of(budget.onExhaustion())
                : null;
    }
}
