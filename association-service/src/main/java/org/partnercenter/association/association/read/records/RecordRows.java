package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.read.records.AssociationRecord.State;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The statements of the records' table. */
final class RecordRows {

    private final JdbcClient db;

    RecordRows(JdbcClient db) {
        this.db = db;
    }

    void associated(List<Delivery> established) {
        if (established.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into association_record (record_id, partner_id, customer_id, event,
                            association_type, origin, state, initiator, at)
                        select id, partner, customer, 'ASSOCIATED', type, origin, 'ASSOCIATED',
                               initiator, at
                        from unnest(?, ?, ?, ?, ?, ?, cast(? as timestamptz[]))
                            as new (id, partner, customer, type, origin, initiator, at)
                        """)
                .params(
                        established.stream()
                                .map(delivery -> delivery.header().id())
                                .toArray(String[]::new),
                        column(established, AssociationEstablished::partnerId),
                        column(established, AssociationEstablished::customerId),
                        column(established, AssociationEstablished::associationType),
                        column(established, AssociationEstablished::origin),
                        column(established, AssociationEstablished::initiator),
                        column(established, AssociationEstablished::associatedOn))
                .update();
    }

    void requested(FactHeader header, DisassociationRequested request) {
        db.sql(
                        """
                        insert into association_record (record_id, partner_id, customer_id, event,
                            association_type, state, request_id, requested_by, initiator, at, reason)
                        select :record, partner_id, customer_id, 'DISASSOCIATION_REQUESTED',
                               association_type, 'REQUESTED', :request, :side, :initiator,
                               cast(:at as timestamptz), :reason
                        from association_record
                        where customer_id = :customer and event = 'ASSOCIATED' and state = 'ASSOCIATED'
                        """)
                .param("record", header.id())
                .param("request", request.requestId())
                .param("side", request.requestedBy().name())
                .param("initiator", header.actor())
                .param("at", request.requestedAt().toString())
                .param("reason", request.reason())
                .param("customer", request.customerId())
                .update();
    }

    void closed(
            String requestId, State state, String decidedBy, Instant at, @Nullable String reason) {
        db.sql(
                        """
                        update association_record
                        set state = :state, decided_by = :by, decided_at = cast(:at as timestamptz),
                            decision_reason = :reason
                        where request_id = :request and event = 'DISASSOCIATION_REQUESTED'
                        """)
                .param("request", requestId)
                .param("state", state.name())
                .param("by", decidedBy)
                .param("at", at.toString())
                .param("reason", reason)
                .update();
    }

    void ended(FactHeader header, AssociationEnded end) {
        db.sql(
                        """
                        update association_record set state = 'DISASSOCIATED'
                        where customer_id = ? and event = 'ASSOCIATED' and state = 'ASSOCIATED'
                        """)
                .param(end.customerId())
                .update();
        db.sql(
                        """
                        insert into association_record (record_id, partner_id, customer_id, event,
                            association_type, state, request_id, initiator, at, reason, decided_by,
                            decided_at)
                        values (?, ?, ?, 'DISASSOCIATED', ?, 'DISASSOCIATED', ?, ?,
                                cast(? as timestamptz), ?, ?, cast(? as timestamptz))
                        """)
                .params(
                        header.id(),
                        end.partnerId(),
                        end.customerId(),
                        end.associationType().name(),
                        end.requestId(),
                        end.initiator(),
                        end.endedAt().toString(),
                        end.reason(),
                        end.decidedBy(),
                        end.endedAt().toString())
                .update();
    }

    private static String[] column(
            List<Delivery> established, Function<AssociationEstablished, Object> value) {
        return established.stream()
                .map(delivery -> (AssociationEstablished) delivery.fact())
                .map(value)
                .map(Object::toString)
                .toArray(String[]::new);
    }
}
