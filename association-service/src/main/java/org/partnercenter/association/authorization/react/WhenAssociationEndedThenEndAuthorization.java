package org.partnercenter.association.authorization.react;

import org.partnercenter.association.authorization.OpenAuthorizations;
import org.partnercenter.association.authorization.write.end.EndAuthorization;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** No partner acts for a customer that is no longer its own. */
@Component
class WhenAssociationEndedThenEndAuthorization implements Reaction {

    private final Commands commands;
    private final OpenAuthorizations open;

    WhenAssociationEndedThenEndAuthorization(Commands commands, OpenAuthorizations open) {
        this.commands = commands;
        this.open = open;
    }

    @Override
    public String name() {
        return "end-authorization";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(AssociationEnded.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof AssociationEnded end) {
            open.of(end.customerId())
                    .ifPresent(id ->
                            commands.send(
                                    new EndAuthorization(id, end.partnerId(), end.endedAt())));
        }
    }
}
