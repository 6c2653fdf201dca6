package org.partnercenter.platform.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.sample.events.ThingEvent.ThingMade;
import org.partnercenter.platform.sample.write.Thing;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

@ServiceTest(classes = SampleApplication.class)
class StoredEventsIT {

    private static final Duration NEVER = Duration.ofDays(1);

    @Autowired Commands commands;
    @Autowired EventStorageEngine engine;
    @Autowired EventBus bus;
    @Autowired PlatformTransactionManager transactions;

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_commit_is_called_out_at_once_and_is_there_by_then() {
        try (BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(NEVER)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            String id = makeThing();
            assertThat(calls).hasPositiveValue();
            assertThat(idsIn(stream)).contains(id);
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void what_is_taken_back_is_not_called_out() {
        try (BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(NEVER)) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(transaction -> {
                        makeThing();
                        transaction.setRollbackOnly();
                    });
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void what_nobody_called_out_is_looked_for_again_and_again() {
        try (BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(Duration.ofMillis(5))) {
            eventually(() -> assertThat(calls).hasValueGreaterThan(3));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_stream_that_was_read_to_its_end_looks_again_only_when_it_is_told_to() {
        try (BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(NEVER)) {
            String told = makeThing();
            assertThat(idsIn(stream)).contains(told);
            var untold = new ThingMade(UUID.randomUUID().toString(), "a", Instant.EPOCH);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ ->
                            engine.appendEvents(
                                    new GenericDomainEventMessage<>(
                                            "thing", untold.thingId(), 0, untold)));
            assertThat(stream.hasNextAvailable()).isFalse();
            String toldAgain = makeThing();
            assertThat(idsIn(stream)).contains(untold.thingId(), toldAgain);
        }
    }

    @Test
    void a_reader_that_is_being_stopped_fails_nobody_who_stores_something() {
        try (BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(NEVER)) {
            stream.setOnAvailableCallback(() -> {
                throw new RejectedExecutionException("stopping");
            });
            String id = makeThing();
            assertThat(idsIn(stream)).contains(id);
        }
    }

    @Test
    void a_stream_that_is_closed_calls_nobody() {
        BlockingStream<TrackedEventMessage<?>> stream = fromNowOn(NEVER);
        stream.close();
        makeThing();
        assertThat(calls).hasValue(0);
    }

    private BlockingStream<TrackedEventMessage<?>> fromNowOn(Duration lookAgain) {
        var stored = new StoredEvents(engine, bus, lookAgain);
        var stream = stored.openStream(stored.createHeadToken());
        stream.setOnAvailableCallback(calls::incrementAndGet);
        return stream;
    }

    private String makeThing() {
        String id = UUID.randomUUID().toString();
        new CommandContext("member:sunny", "command-" + id, null, "sunbird", null)
                .run(() -> commands.send(new Thing.Make(id, "a")));
        return id;
    }

    private static List<String> idsIn(BlockingStream<TrackedEventMessage<?>> stream) {
        var ids = new ArrayList<String>();
        while (stream.hasNextAvailable()) {
            stream.peek()
                    .map(event -> (DomainEventMessage<?>) event)
                    .ifPresent(event -> ids.add(event.getAggregateIdentifier()));
            try {
                stream.nextAvailable();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return ids;
    }
}
