package org.partnercenter.customer.customer.react;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.release.ReleaseCustomer;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A customer that is no longer associated loses its account manager, its tags and its freezes. */
@Component
class WhenAssociationEndedThenRelease implements Reaction {

    private final CustomerCommands commands;

    WhenAssociationEndedThenRelease(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "release-customer";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(AssociationEnded.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof AssociationEnded ended) {
            commands.tell(
                    new ReleaseCustomer(ended.customerId(), ended.partnerId(), ended.endedAt()));
        }
    }
}
