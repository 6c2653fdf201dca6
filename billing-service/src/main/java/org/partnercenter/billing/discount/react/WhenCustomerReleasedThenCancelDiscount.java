package org.partnercenter.billing.discount.react;

import org.partnercenter.billing.account.Releases;
import org.partnercenter.billing.discount.write.end.EndDiscount;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerReleased;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A customer that is no longer the partner's has no discount of it. */
@Component
class WhenCustomerReleasedThenCancelDiscount implements Reaction {

    private final Releases releases;

    WhenCustomerReleasedThenCancelDiscount(Releases releases) {
        this.releases = releases;
    }

    @Override
    public String name() {
        return "cancel-discount";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerReleased.class);
    }

    @Override
    public void on(Delivery delivery) {
        releases.of(delivery)
                .ifPresent(release ->
                        releases.end(new EndDiscount(release.customerId(), release.sequence())));
    }
}
