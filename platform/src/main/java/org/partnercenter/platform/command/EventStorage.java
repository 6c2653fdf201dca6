package org.partnercenter.platform.command;

import static java.util.stream.Collectors.groupingBy;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The event store. It is asked many times a second whether another instance has appended: one look
 * at the last number that was given answers that. There are no snapshots, so none is looked for.
 *
 * <p>An event that no record of a topic could tell is refused: it would stop all that come after
 * it.
 */
final class EventStorage extends JdbcEventStorageEngine implements ManyStreams {

    /** Half of what a record may have: a fact is a little larger than its event at most. */
    private static final int LARGEST = 4_194_304;

    private static final ScopedValue<Map<String, List<DomainEventData<?>>>> READ =
            ScopedValue.newInstance();

    private final JdbcClient db;

    EventStorage(Builder builder, JdbcClient db) {
        super(builder);
        this.db = db;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        events.forEach(event -> refuseIfTooLarge(event, serializer));
        super.appendEvents(events, serializer);
    }

    private static void refuseIfTooLarge(EventMessage<?> event, Serializer serializer) {
        if (event.serializePayload(serializer, byte[].class).getData().length > LARGEST) {
            throw Rejection.of(
                    Rejection.Kind.TOO_LARGE,
                    "EVENT_TOO_LARGE",
                    "What this would record is too large: do it in smaller parts.");
        }
    }

    @Override
    public <X extends Exception> void read(Collection<String> aggregateIds, Work<X> work) throws X {
        ScopedValue.where(READ, streams(aggregateIds))
                .call(() -> {
                    work.run();
                    return true;
                });
    }

    private Map<String, List<DomainEventData<?>>> streams(Collection<String> aggregateIds) {
        Map<String, List<DomainEventData<?>>> streams = new HashMap<>();
        aggregateIds.forEach(id -> streams.put(id, List.of()));
        streams.putAll(
                db
                        .sql(
                                "select "
                                        + domainEventFields()
                                        + " from domain_event where aggregate_identifier = any (?)"
                                        + " order by aggregate_identifier, sequence_number")
                        .param(aggregateIds.toArray(String[]::new))
                        .<DomainEventData<?>>query((row, _) -> getDomainEventData(row))
                        .list()
                        .stream()
                        .collect(groupingBy(DomainEventData::getAggregateIdentifier)));
        return streams;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        List<DomainEventData<?>> stream =
                READ.isBound() ? READ.get().get(aggregateIdentifier) : null;
        return stream == null
                ? super.fetchDomainEvents(aggregateIdentifier, firstSequenceNumber, batchSize)
                : stream.stream()
                        .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
                        .limit(batchSize)
                        .toList();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
            TrackingToken lastToken, int batchSize) {
        return isAtTheEnd(lastToken) ? List.of() : super.fetchTrackedEvents(lastToken, batchSize);
    }

    private boolean isAtTheEnd(TrackingToken token) {
        return token instanceof GapAwareTrackingToken position
                && !position.hasGaps()
                && lastNumber() <= position.getIndex();
    }

    private long lastNumber() {
        return db.sql("select last_value from domain_event_global_index_seq")
                .query(Long.class)
                .single();
    }
}
