package org.partnercenter.billing.budget.react;

import org.partnercenter.billing.account.Releases;
import org.partnercenter.billing.budget.write.end.EndBudget;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A customer that is no longer the partner's has no budget of it. */
@Component
class WhenCustomerReleasedThenDeleteBudget implements Reaction {

    private final Releases releases;

    WhenCustomerReleasedThenDeleteBudget(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String name() {
        return "delete-budget";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerReleased.class);
    }

    @Override
    public void on(Delivery delivery) {
        releases.of(delivery)
                .ifPresent(release ->
                        releases.end(new EndBudget(release.customerId(), release.sequence())));
    }
}
