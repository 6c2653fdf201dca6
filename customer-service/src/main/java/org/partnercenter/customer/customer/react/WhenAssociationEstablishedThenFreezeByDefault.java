package org.partnercenter.customer.customer.react;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.customer.customer.write.CustomerCommands;
import org.partnercenter.customer.customer.write.freeze.FreezeByDefault;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A customer that is resold may buy nothing until its partner unfreezes it. */
@Component
class WhenAssociationEstablishedThenFreezeByDefault implements Reaction {

    private final CustomerCommands commands;

    WhenAssociationEstablishedThenFreezeByDefault(CustomerCommands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "freeze-by-default";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(AssociationEstablished.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof AssociationEstablished association
                && association.associationType() == AssociationType.RESALE) {
            commands.tell(new FreezeByDefault(association.customerId(), association.partnerId()));
        }
    }
}
