package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One line of the history between customers and a partner. */
record AssociationRecord(
        String recordId,
        String partnerId,
        String customerId,
        Event event,
        AssociationType associationType,
        AssociationOrigin origin,
        State state,
        String initiator,
        Instant at,
        @Nullable String reason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What the line is about. */
    enum Event {
        ASSOCIATED
    }

    /** Where it stands. */
    enum State {
        ASSOCIATED
    }

    static AssociationRecord of(String recordId, AssociationEstablished fact) {
        return new AssociationRecord(
                recordId,
                fact.partnerId(),
                fact.customerId(),
                Event.ASSOCIATED,
                fact.associationType(),
                fact.origin(),
                State.ASSOCIATED,
                fact.initiator(),
                fact.associatedOn(),
                null,
                null,
                null);
    }

    static AssociationRecord of(ResultSet row, int number) throws SQLException {
        OffsetDateTime decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new AssociationRecord(
                row.getString("record_id"),
                row.getString("partner_id"),
                row.getString("customer_id"),
                Event.valueOf(row.getString("event")),
                AssociationType.valueOf(row.getString("association_type")),
                AssociationOrigin.valueOf(row.getString("origin")),
                State.valueOf(row.getString("state")),
                row.getString("initiator"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant());
    }
}
