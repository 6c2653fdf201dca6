package org.partnercenter.association.association.read.records;

import org.partnercenter.association.association.read.records.AssociationRecord.State;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRejected;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row for each time that a customer was associated or disassociated, and one for each request.
 */
@Component
class AssociationRecordsView implements View {

    private final RecordRows rows;

    AssociationRecordsView(JdbcClient db) {
        this.rows = new RecordRows(db);
    }

    @Override
    public String name() {
        return "association-records";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(AssociationFact.class);
    }

    /** What follows each other in one batch is written together as long as it only adds. */
    @Override
    public void apply(List<Delivery> facts) {
        List<Delivery> established = new ArrayList<>();
        for (Delivery delivery : facts) {
            if (!(delivery.fact() instanceof AssociationFact fact)) {
                continue;
            }
            if (fact instanceof AssociationEstablished) {
                established.add(delivery);
            } else {
                rows.associated(established);
                established.clear();
                apply(delivery.header(), fact);
            }
        }
        rows.associated(established);
    }

    private void apply(FactHeader header, AssociationFact fact) {
        switch (fact) {
            case AssociationEstablished _ -> {}
            case DisassociationRequested request -> rows.requested(header, request);
            case DisassociationRejected(_, _, var id, var reason, var at) ->
                    rows.closed(id, State.REJECTED, header.actor(), at, reason);
            case DisassociationWithdrawn(_, _, var id, var at) ->
                    rows.closed(id, State.WITHDRAWN, header.actor(), at, null);
            case AssociationEnded end -> {
                rows.closed(end.requestId(), State.APPROVED, end.decidedBy(), end.endedAt(), null);
                rows.ended(header, end);
            }
        }
    }
}
