package org.partnercenter.platform.publish;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is stored, in the order of its numbers. Its streams say when there may be more: at once
 * after a commit of this instance, and within the pause that it is given after any other. (A stream
 * of Axon's own store does not say so: a pooled processor then looks twice a second.)
 */
final class StoredEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final EventStorageEngine engine;
    private final Duration lookAgain;
    private final Set<StoredEventStream> streams = ConcurrentHashMap.newKeySet();

    /**
     * @param lookAgain how often to look whether another instance has stored something
     */
    StoredEvents(EventStorageEngine engine, EventBus appended, Duration lookAgain) {
        this.engine = engine;
        this.lookAgain = lookAgain;
        appended.subscribe(_ ->
                CurrentUnitOfWork.ifStarted(work -> work.root().afterCommit(_ -> tellStreams())));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
        var stream = new StoredEventStream(engine, after, lookAgain, streams::remove);
        streams.add(stream);
        return stream;
    }

    @Override
    public TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return engine.createTokenAt(time);
    }

    private void tellStreams() {
        streams.forEach(StoredEventStream::mayHaveMore);
    }
}
