package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRejected;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.ZoneOffset;

/** Writes the association in force and the request that it ends. */
record AssociationRows(JdbcClient db) {

    void write(AssociationFact fact, FactHeader header) {
        switch (fact) {
            case AssociationEstablished _, DisassociationRejected _, DisassociationWithdrawn _ ->
                    write(fact, null, header);
            case DisassociationRequested request -> write(fact, request, header);
            case AssociationEnded ended ->
                    db.sql("delete from association where customer_id = ?")
                            .param(ended.customerId())
                            .update();
        }
    }

    private void write(
            AssociationFact fact, @Nullable DisassociationRequested open, FactHeader header) {
        db.sql(
                        """
                        insert into association (customer_id, partner_id, request_id, requested_by, requested_at, told_at)
                        values (?, ?, ?, ?, cast(? as timestamptz), ?)
                        on conflict (customer_id) do update set partner_id = excluded.partner_id,
                            request_id = excluded.request_id, requested_by = excluded.requested_by,
                            requested_at = excluded.requested_at, told_at = excluded.told_at\
                        """)
                .param(fact.customerId())
                .param(fact.partnerId())
                .param(open == null ? null : open.requestId())
                .param(open == null ? null : open.requestedBy().name())
                .param(open == null ? null : open.requestedAt().toString())
                .param(header.time().atOffset(ZoneOffset.UTC))
                .update();
    }
}
