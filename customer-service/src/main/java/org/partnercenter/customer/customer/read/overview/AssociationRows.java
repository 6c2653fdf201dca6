package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.contracts.association.AssociationFact.AssociationEnded;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRejected;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Writes the associations in force and the requests that they end, one statement for a batch. */
record AssociationRows(JdbcClient db) {

    private record Row(
            String customerId,
            String partnerId,
            @Nullable DisassociationRequested open,
            Instant toldAt) {}

    void write(List<Delivery> facts) {
        Map<String, Row> inForce = new TreeMap<>();
        Set<String> ended = new TreeSet<>();
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof AssociationFact fact) {
                Row row = row(fact, delivery.header().time());
                if (row == null) {
                    inForce.remove(fact.customerId());
                    ended.add(fact.customerId());
                } else {
                    ended.remove(fact.customerId());
                    inForce.put(fact.customerId(), row);
                }
            }
        }
        delete(ended);
        write(inForce.values());
    }

    private static @Nullable Row row(AssociationFact fact, Instant at) {
        return switch (fact) {
            case AssociationEstablished _, DisassociationRejected _, DisassociationWithdrawn _ ->
                    new Row(fact.customerId(), fact.partnerId(), null, at);
            case DisassociationRequested request ->
                    new Row(fact.customerId(), fact.partnerId(), request, at);
            case AssociationEnded _ -> null;
        };
    }

    private void delete(Collection<String> customerIds) {
        if (!customerIds.isEmpty()) {
            db.sql("delete from association where customer_id = any (?)")
                    .param(customerIds.toArray(String[]::new))
                    .update();
        }
    }

    private void write(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into association (customer_id, partner_id, request_id, requested_by, requested_at, told_at)
                        select * from unnest(?, ?, ?, ?, cast(? as timestamptz[]), cast(? as timestamptz[]))
                        on conflict (customer_id) do update set partner_id = excluded.partner_id,
                            request_id = excluded.request_id, requested_by = excluded.requested_by,
                            requested_at = excluded.requested_at, told_at = excluded.told_at\
                        """)
                .param(column(rows, Row::customerId))
                .param(column(rows, Row::partnerId))
                .param(open(rows, DisassociationRequested::requestId))
                .param(open(rows, it -> it.requestedBy().name()))
                .param(open(rows, it -> it.requestedAt().toString()))
                .param(column(rows, it -> it.toldAt().toString()))
                .update();
    }

    private static String[] column(Collection<Row> rows, Function<Row, String> cell) {
        return rows.stream().map(cell).toArray(String[]::new);
    }

    private static @Nullable String[] open(
            Collection<Row> rows, Function<DisassociationRequested, String> cell) {
        List<@Nullable String> cells = new ArrayList<>();
        for (Row row : rows) {
            DisassociationRequested request = row.open();
            cells.add(request == null ? null : cell.apply(request));
        }
        return cells.toArray(new @Nullable String[0]);
    }
}
