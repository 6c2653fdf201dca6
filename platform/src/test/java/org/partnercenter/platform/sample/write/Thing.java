package org.partnercenter.platform.sample.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.sample.events.ThingEvent;
import org.partnercenter.platform.sample.events.ThingEvent.ThingMade;
import org.partnercenter.platform.sample.events.ThingEvent.ThingRenamed;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

@Aggregate(type = "thing", cache = "aggregateCache")
public class Thing {

    public record Make(String thingId, String name) {}

    public record Rename(@TargetAggregateIdentifier String thingId, String name) {}

    public record RenameFrom(
            @TargetAggregateIdentifier String thingId, String expected, String name) {}

    /** Names what is told of one place, once; whoever was heard stands in the table heard_place. */
    public record Hear(@TargetAggregateIdentifier String thingId, String place, String name) {}

    public record Call(@TargetAggregateIdentifier String thingId, String name) {}

    @AggregateIdentifier private @Nullable String id;

    private String name = "";

    Thing() {}

    @CommandHandler
    Thing(Make command, Clock clock) {
        apply(new ThingMade(command.thingId(), command.name(), clock.instant()));
    }

    @CommandHandler
    void handle(Rename command, Clock clock) {
        if (!name.equals(command.name())) {
            apply(new ThingRenamed(command.thingId(), command.name(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(RenameFrom command, Clock clock) {
        if (!name.equals(command.expected())) {
            throw Rejection.conflict("OTHER_NAME", "It has another name by now.");
        }
        apply(new ThingRenamed(command.thingId(), command.name(), clock.instant()));
    }

    @CommandHandler
    void handle(Hear command, JdbcClient db, Clock clock) {
        int heard =
                db.sql("insert into heard_place values (?) on conflict do nothing")
                        .param(command.place())
                        .update();
        if (heard == 1) {
            handle(new Rename(command.thingId(), command.name()), clock);
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Call command, Clock clock) {
        if (id == null) {
            apply(new ThingMade(command.thingId(), command.name(), clock.instant()));
        } else {
            handle(new Rename(id, command.name()), clock);
        }
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
