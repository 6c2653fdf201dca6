package org.partnercenter.platform.publish;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Reads on from a position, by one thread at a time, and never waits: it calls back when there may
 * be more than was read, and only then looks at the store again.
 */
final class StoredEventStream implements BlockingStream<TrackedEventMessage<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(StoredEventStream.class);

    private final EventStorageEngine engine;
    private final Consumer<StoredEventStream> whenClosed;
    private final AtomicBoolean mayHaveMore = new AtomicBoolean(true);
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("stored-events").factory());
    private volatile Runnable whenAvailable = () -> {};
    private Iterator<? extends TrackedEventMessage<?>> read = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable TrackingToken last;

    StoredEventStream(
            EventStorageEngine engine,
            @Nullable TrackingToken after,
            Duration lookAgain,
            Consumer<StoredEventStream> whenClosed) {
        this.engine = engine;
        this.last = after;
        this.whenClosed = whenClosed;
        long pause = lookAgain.toMillis();
        clock.scheduleWithFixedDelay(this::mayHaveMore, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Somebody has stored something, or may have; whoever stored it is told of no failure here. */
    void mayHaveMore() {
        mayHaveMore.set(true);
        try {
            whenAvailable.run();
        } catch (RejectedExecutionException stopping) {
            LOG.debug("A reader that is being stopped reads on when it is started again", stopping);
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        whenAvailable = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            next = nextRead();
        }
        if (next == null && mayHaveMore.getAndSet(false)) {
            read = engine.readEvents(last, false).iterator();
            next = nextRead();
        }
        return Optional.ofNullable(next);
    }

    /** An iterator that has ended would look at the store whenever it is asked again. */
    private @Nullable TrackedEventMessage<?> nextRead() {
        if (!read.hasNext()) {
            read = Collections.emptyIterator();
            return null;
        }
        TrackedEventMessage<?> event = read.next();
        last = event.trackingToken();
        return event;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
        return peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
        TrackedEventMessage<?> event = peek().orElseThrow(NoSuchElementException::new);
        next = null;
        return event;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        whenClosed.accept(this);
    }
}
