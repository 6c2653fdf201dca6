package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** One line of the history between customers and a partner. */
record AssociationRecord(
        String recordId,
        String partnerId,
        String customerId,
        Event event,
        AssociationType associationType,
        @Nullable AssociationOrigin origin,
        State state,
        @Nullable String requestId,
        @Nullable Side requestedBy,
        String initiator,
        Instant at,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /** What the line is about. */
    enum Event {
        ASSOCIATED,
        DISASSOCIATION_REQUESTED,
        DISASSOCIATED
    }

    /** Where it stands: an association goes on or has ended, a request is open or closed. */
    enum State {
        ASSOCIATED,
        DISASSOCIATED,
        REQUESTED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    static AssociationRecord of(ResultSet row, int number) throws SQLException {
        return new AssociationRecord(
                row.getString("record_id"),
                row.getString("partner_id"),
                row.getString("customer_id"),
                Event.valueOf(row.getString("event")),
                AssociationType.valueOf(row.getString("association_type")),
                ifThere(row.getString("origin"), AssociationOrigin::valueOf),
                State.valueOf(row.getString("state")),
                row.getString("request_id"),
                ifThere(row.getString("requested_by"), Side::valueOf),
                row.getString("initiator"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("decided_by"),
                ifThere(
                        row.getObject("decided_at", OffsetDateTime.class),
                        OffsetDateTime::toInstant),
                row.getString("decision_reason"));
    }

    private static <T, R> @Nullable R ifThere(@Nullable T value, Function<T, R> as) {
        return value == null ? null : as.apply(value);
    }

    TimePosition position() {
        return new TimePosition(at, recordId);
    }

    /** The version of a request: it is closed once. */
    long version() {
        return state == State.REQUESTED ? 0 : 1;
    }
}
