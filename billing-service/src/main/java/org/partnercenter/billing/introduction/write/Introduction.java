package org.partnercenter.billing.introduction.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.introduction.events.IntroductionEvent;
import org.partnercenter.billing.introduction.events.IntroductionEvent.CustomerIntroduced;
import org.partnercenter.billing.introduction.write.introduce.IntroduceCustomer;

import java.time.Clock;

/** A cloud account that charges brought up; it is introduced once. */
@Aggregate(type = "introduction")
public class Introduction {

    @AggregateIdentifier private @Nullable String id;

    public Introduction() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public void handle(IntroduceCustomer command, Clock clock) {
        if (id == null) {
            apply(
                    new CustomerIntroduced(
                            command.customerId(),
                            command.partnerId(),
                            command.cloudAccountId(),
                            command.associationType(),
                            command.sealedName(),
                            command.importId(),
                            clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(IntroductionEvent event) {
        switch (event) {
            case CustomerIntroduced introduced ->
                    id = IntroduceCustomer.idOf(introduced.customerId());
        }
    }
}
