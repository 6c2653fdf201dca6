package org.partnercenter.association.association.react;

import org.partnercenter.association.association.write.establish.EstablishAssociation;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRegistered;
import org.partnercenter.contracts.customer.CustomerFact.CustomerRejoined;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** A new account, or a known one that was free, is associated with the partner it came through. */
@Component
class WhenCustomerRegisteredThenEstablishAssociation implements Reaction {

    private final Commands commands;

    WhenCustomerRegisteredThenEstablishAssociation(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "associate-registered-customer";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CustomerRegistered.class, CustomerRejoined.class);
    }

    @Override
    public void on(Delivery delivery) {
        String actor = delivery.header().actor();
        switch (delivery.fact()) {
            case CustomerRegistered customer ->
                    commands.send(
                            new EstablishAssociation(
                                    customer.customerId(),
                                    customer.partnerId(),
                                    customer.associationType(),
                                    customer.origin(),
                                    actor,
                                    customer.registeredAt()));
            case CustomerRejoined customer ->
                    commands.send(
                            new EstablishAssociation(
                                    customer.customerId(),
                                    customer.partnerId(),
                                    customer.associationType(),
                                    customer.origin(),
                                    actor,
                                    customer.rejoinedAt()));
            default -> {}
        }
    }
}
