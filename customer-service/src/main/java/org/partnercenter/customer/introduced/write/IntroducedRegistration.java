package org.partnercenter.customer.introduced.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent;
import org.partnercenter.customer.introduced.events.IntroducedRegistrationEvent.IntroducedRegistrationRefused;

import java.time.Clock;

/** A cloud account that was introduced under an id and cannot be registered; it is refused once. */
@Aggregate(type = "introduced-registration", cache = "aggregateCache")
public class IntroducedRegistration {

    @AggregateIdentifier private @Nullable String id;

    IntroducedRegistration() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefuseIntroducedRegistration command, Clock clock) {
        if (id == null) {
            apply(
                    new IntroducedRegistrationRefused(
                            command.customerId(),
                            command.partnerId(),
                            command.cloudAccountId(),
                            command.importId(),
                            command.code(),
                            command.accountCustomerId(),
                            clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(IntroducedRegistrationEvent event) {
        switch (event) {
            case IntroducedRegistrationRefused e -> id = idOf(e.customerId());
        }
    }

    static String idOf(String customerId) {
        return "introduced-registration:" + customerId;
    }
}
