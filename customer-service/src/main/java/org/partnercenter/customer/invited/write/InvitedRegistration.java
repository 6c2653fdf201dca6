package org.partnercenter.customer.invited.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent;
import org.partnercenter.customer.invited.events.InvitedRegistrationEvent.InvitedRegistrationRefused;

import java.time.Clock;

/** The answers to one invitation that cannot lead to a customer of the partner. */
@Aggregate(type = "invited-registration", cache = "aggregateCache")
public class InvitedRegistration {

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    InvitedRegistration() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefuseInvitedRegistration command, RefusedAnswers refused, Clock clock) {
        if (refused.add(command.answerId())) {
            apply(
                    new InvitedRegistrationRefused(
                            command.invitationId(),
                            command.customerId(),
                            command.partnerId(),
                            command.code(),
                            clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(InvitedRegistrationEvent event) {
        switch (event) {
            case InvitedRegistrationRefused e -> id = "invited-registration:" + e.invitationId();
        }
    }
}
