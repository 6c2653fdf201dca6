package org.partnercenter.billing.chargeimport;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.ImportReport.Refusal;
import org.partnercenter.billing.chargeimport.ImportReport.State;
import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.Json;
import org.partnercenter.platform.list.Direction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads imports for their callers, as they stand at this moment. One is shown as completed when its
 * charges can be read in the expenditures, not before.
 */
@Component
public class ImportReports {

    private static final int REFUSALS = 1_000;

    private static final TypeReference<List<ChargeTotals>> TOTALS = new TypeReference<>() {};

    private static final String SELECT =
            """
            select * from (
                select f.import_id, f.partner_id, f.mode,
                       case f.stage
                           when 'RECEIVING' then 'RECEIVING'
                           when 'GIVEN_UP' then 'FAILED'
                           when 'FAILED' then 'FAILED'
                           when 'COMPLETED' then
                               case when coalesce(c.months, 0) < f.months then 'RUNNING'
                                    else 'COMPLETED' end
                           else 'RUNNING' end as state,
                       f.cause, f.detail, f.totals::text, f.repeats::text,
                       f.started_at, f.received_at, f.finished_at,
                       f.rows_read, f.rows_accepted, f.rows_refused
                from charge_file f
                left join expenditures.counted_import c on c.import_id = f.import_id) report
            """;

    private final JdbcClient db;

    ImportReports(JdbcClient db) {
        this.db = db;
    }

    /** One import with its first refusals. */
    public Optional<ImportReport> find(String importId) {
        if (!isId(importId)) {
            return Optional.empty();
        }
        return db.sql(SELECT + "where import_id = cast(? as uuid)")
                .param(importId)
                .query(ImportReports::report)
                .optional()
                .map(report -> report.withRefusals(refusals(importId)));
    }

    /** The imports that come after that one, or from the first on, without their refusals. */
    public List<ImportReport> after(
            @Nullable UUID importId,
            Direction direction,
            @Nullable String partnerId,
            @Nullable State state,
            int limit) {
        String after = importId == null ? "" : " and import_id" + direction.comparison() + ":after";
        return db.sql(
                        SELECT
                                + """
                                where (cast(:partner as text) is null or partner_id = :partner)
                                  and (cast(:state as text) is null or state = :state)%s
                                order by import_id%s limit :limit\
                                """
                                        .formatted(after, direction.keyword()))
                .params(filter(partnerId, state))
                .param("after", importId)
                .param("limit", limit)
                .query(ImportReports::report)
                .list();
    }

    public long count(@Nullable String partnerId, @Nullable State state) {
        return db.sql(
                        "select count(*) from ("
                                + SELECT
                                + """
                                where (cast(:partner as text) is null or partner_id = :partner)
                                  and (cast(:state as text) is null or state = :state)) all_of_them\
                                """)
                .params(filter(partnerId, state))
                .query(Long.class)
                .single();
    }

    private static Map<String, @Nullable String> filter(
            @Nullable String partnerId, @Nullable State state) {
        Map<String, @Nullable String> filter = new java.util.HashMap<>();
        filter.put("partner", partnerId);
        filter.put("state", state == null ? null : state.name());
        return filter;
    }

    private List<Refusal> refusals(String importId) {
        return db.sql(
                        """
                        select line, code, message from charge_refusal
                        where import_id = cast(? as uuid) order by line limit ?\
                        """)
                .params(importId, REFUSALS)
                .query(Refusal.class)
                .list();
    }

    private static ImportReport report(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        String totals = row.getString("totals");
        boolean done = state == State.COMPLETED;
        return new ImportReport(
                row.getString("import_id"),
                row.getString("partner_id"),
                ImportMode.valueOf(row.getString("mode")),
                state,
                row.getString("cause"),
                row.getString("detail"),
                row.getLong("rows_read"),
                state == State.FAILED ? 0 : row.getLong("rows_accepted"),
                state == State.FAILED ? 0 : row.getLong("rows_refused"),
                List.of(),
                totals == null || !done ? List.of() : Json.mapper().readValue(totals, TOTALS),
                row.getString("repeats"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "received_at"),
                state == State.RUNNING ? null : instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
