package org.partnercenter.association.association.read.records;

import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One row for each time that a customer was associated. */
@Component
class AssociationRecordsView implements View {

    private final JdbcClient db;

    AssociationRecordsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "association-records";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> contexts() {
        return Set.of("association");
    }

    @Override
    public void apply(List<Delivery> facts) {
        List<AssociationRecord> associated = new ArrayList<>();
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof AssociationFact fact) {
                switch (fact) {
                    case AssociationEstablished established ->
                            associated.add(
                                    AssociationRecord.of(delivery.header().id(), established));
                }
            }
        }
        insert(associated);
    }

    private void insert(List<AssociationRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into association_record (record_id, partner_id, customer_id, event,
                            association_type, origin, state, initiator, at)
                        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz[]))
                        """)
                .params(
                        column(records, AssociationRecord::recordId),
                        column(records, AssociationRecord::partnerId),
                        column(records, AssociationRecord::customerId),
                        column(records, AssociationRecord::event),
                        column(records, AssociationRecord::associationType),
                        column(records, AssociationRecord::origin),
                        column(records, AssociationRecord::state),
                        column(records, AssociationRecord::initiator),
                        column(records, AssociationRecord::at))
                .update();
    }

    private static String[] column(
            List<AssociationRecord> records, Function<AssociationRecord, Object> value) {
        return records.stream().map(value).map(Object::toString).toArray(String[]::new);
    }
}
