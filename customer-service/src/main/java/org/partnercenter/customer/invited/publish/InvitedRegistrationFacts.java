package org.partnercenter.customer.invited.publish;

import org.partnercenter.contracts.customer.InvitedRegistrationFact;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent.InvitedRegistrationRefused;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world is told of an answer that led to no customer. */
@Component
class InvitedRegistrationFacts implements FactMapping<InvitedRegistrationEvent> {

    @Override
    public Class<InvitedRegistrationEvent> family() {
        return InvitedRegistrationEvent.class;
    }

    @Override
    public InvitedRegistrationFact toFact(InvitedRegistrationEvent event) {
        return switch (event) {
            case InvitedRegistrationRefused e ->
                    new InvitedRegistrationFact.InvitedRegistrationRefused(
                            e.invitationId(),
                            e.customerId(),
                            e.partnerId(),
                            e.code(),
                            e.refusedAt());
        };
    }
}
