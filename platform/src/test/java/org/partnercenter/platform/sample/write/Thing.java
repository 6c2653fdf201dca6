package org.partnercenter.platform.sample.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.sample.events.ThingEvent;
import org.partnercenter.platform.sample.events.ThingEvent.ThingMade;
import org.partnercenter.platform.sample.events.ThingEvent.ThingRenamed;

import java.time.Clock;

@Aggregate(type = "thing", cache = "aggregateCache")
public class Thing {

    public record Make(String thingId, String name) {}

    public record Rename(@TargetAggregateIdentifier String thingId, String name) {}

    public record RenameFrom(
            @TargetAggregateIdentifier String thingId, String expected, String name) {}

    @SuppressWarnings("NullAway")
    @AggregateIdentifier
    private String id;

    private String name = "";

    Thing() {}

    @CommandHandler
    Thing(Make command, Clock clock) {
        apply(new ThingMade(command.thingId(), command.name(), clock.instant()));
    }

    @CommandHandler
    void handle(Rename command, Clock clock) {
        if (!name.equals(command.name())) {
            apply(new ThingRenamed(id, command.name(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(RenameFrom command, Clock clock) {
        if (!name.equals(command.expected())) {
            throw Rejection.conflict("OTHER_NAME", "It has another name by now.");
        }
        apply(new ThingRenamed(id, command.name(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(ThingEvent event) {
        switch (event) {
            case ThingMade(var thingId, var given, _) -> {
                id = thingId;
                name = given;
            }
            case ThingRenamed(_, var given, _) -> name = given;
        }
    }
}
