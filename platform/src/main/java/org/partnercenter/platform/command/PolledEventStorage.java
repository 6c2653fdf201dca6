package org.partnercenter.platform.command;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/**
 * The event store, asked many times a second whether another instance has appended: one look at the
 * last number that was given answers that, and events are read only when there may be some.
 */
final class PolledEventStorage extends JdbcEventStorageEngine {

    private final JdbcClient db;

    PolledEventStorage(Builder builder, JdbcClient db) {
        super(builder);
        this.db = db;
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
