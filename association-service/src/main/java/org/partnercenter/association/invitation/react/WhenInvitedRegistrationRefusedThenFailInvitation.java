package org.partnercenter.association.invitation.react;

import org.partnercenter.association.invitation.write.accept.FailInvitation;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.customer.InvitedRegistrationFact.InvitedRegistrationRefused;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.util.Set;

/** An invitation fails when its customer cannot be registered. */
@Component
class WhenInvitedRegistrationRefusedThenFailInvitation implements Reaction {

    private final Commands commands;

    WhenInvitedRegistrationRefusedThenFailInvitation(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "fail-invitation";
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(InvitedRegistrationRefused.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof InvitedRegistrationRefused refused) {
            commands.send(
                    new FailInvitation(
                            refused.invitationId(),
                            refused.customerId(),
                            refused.code(),
                            refused.refusedAt()));
        }
    }
}
