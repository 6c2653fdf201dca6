package org.partnercenter.billing.chargeimport.read;

import org.partnercenter.contracts.billing.ChargeImportFact;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportCompleted;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportFailed;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportReceived;
import org.partnercenter.contracts.billing.ChargeImportFact.ChargeImportStarted;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The imports as their callers see them. There are few of them, so each fact is one statement. */
@Component
class ChargeImportsView implements View {

    private final JdbcClient db;

    ChargeImportsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "charge-imports";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<String> contexts() {
        return Set.of("billing");
    }

    @Override
    public void apply(List<Delivery> facts) {
        for (Delivery delivery : facts) {
            if (delivery.fact() instanceof ChargeImportFact fact) {
                apply(fact, delivery.header().sequence());
            }
        }
    }

    private void apply(ChargeImportFact fact, long sequence) {
        switch (fact) {
            case ChargeImportStarted(var id, var partner, var mode, var at) ->
                    db.sql(
                                    """
                                    insert into charge_import
                                        (import_id, version, partner_id, mode, state, started_at)
                                    values (cast(? as uuid), ?, ?, ?, 'RECEIVING', ?)\
                                    """)
                            .params(id, sequence, partner, mode.name(), utc(at))
                            .update();
            case ChargeImportReceived(var id, _, var rows, var at) ->
                    db.sql(
                                    """
                                    update charge_import
                                    set state = 'RUNNING', version = ?, rows_read = ?, received_at = ?
                                    where import_id = cast(? as uuid)\
                                    """)
                            .params(sequence, rows, utc(at), id)
                            .update();
            case ChargeImportCompleted done -> complete(done, sequence);
            case ChargeImportFailed(var id, _, var cause, var detail, var at) ->
                    db.sql(
                                    """
                                    update charge_import
                                    set state = 'FAILED', version = ?, cause = ?, detail = ?,
                                        finished_at = ?
                                    where import_id = cast(? as uuid)\
                                    """)
                            .params(sequence, cause, detail, utc(at), id)
                            .update();
        }
    }

    private void complete(ChargeImportCompleted done, long sequence) {
        db.sql(
                        """
                        update charge_import
                        set state = 'COMPLETED', version = :version, rows_accepted = :accepted,
                            rows_refused = :refused, totals = cast(:totals as jsonb),
                            repeats = cast(:repeats as uuid), finished_at = :at
                        where import_id = cast(:id as uuid)\
                        """)
                .param("version", sequence)
                .param("accepted", done.rowsAccepted())
                .param("refused", done.rowsRefused())
                .param("totals", Json.mapper().writeValueAsString(done.totals()))
                .param("repeats", done.repeats())
                .param("at", utc(done.completedAt()))
                .param("id", done.importId())
                .update();
    }

    private static OffsetDateTime utc(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
