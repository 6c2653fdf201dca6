package org.partnercenter.billing.budget.read;

import org.partnercenter.billing.budget.Course;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads and writes budgets, many in a statement. */
final class BudgetRows {

    private final JdbcClient db;

    BudgetRows(JdbcClient db) {
        this.db = db;
    }

    /** Those of the customers that have one, kept from others until the transaction ends. */
    Map<String, BudgetRow> hold(Collection<String> customerIds) {
        Map<String, BudgetRow> rows = new HashMap<>();
        db.sql("select * from budget where customer_id = any (?) order by customer_id for update")
                .param(customerIds.toArray(String[]::new))
                .query((row, _) -> read(row))
                .list()
                .forEach(budget -> rows.put(budget.customerId(), budget));
        return rows;
    }

    void write(Collection<BudgetRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        ArrayNode all = Json.mapper().createArrayNode();
        rows.forEach(row -> all.add(json(row)));
        db.sql(
                        """
                        insert into budget as b
                        select * from jsonb_populate_recordset(null :: budget, cast(? as jsonb))
                        order by customer_id
                        on conflict (customer_id) do update
                        set partner_id = excluded.partner_id, distributor_id = excluded.distributor_id,
                            type = excluded.type, amount = excluded.amount,
                            currency = excluded.currency,
                            on_exhaustion = excluded.on_exhaustion,
                            thresholds = excluded.thresholds, unfreeze = excluded.unfreeze,
                            period = excluded.period, zone = excluded.zone,
                            set_at = excluded.set_at, set_by = excluded.set_by,
                            version = excluded.version, seen = excluded.seen,
                            course = excluded.course\
                        """)
                .param(all.toString())
                .update();
    }

    void remove(Collection<String> customerIds) {
        db.sql("delete from budget where customer_id = any (?)")
                .param(customerIds.toArray(String[]::new))
                .update();
    }

    private static ObjectNode json(BudgetRow row) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("customer_id", row.customerId())
                .put("partner_id", row.partnerId())
                .put("distributor_id", row.distributorId())
                .put("type", row.terms().type().name())
                .put("amount", row.terms().amount())
                .put("currency", row.terms().currency())
                .put("on_exhaustion", row.terms().onExhaustion().name())
                .put("unfreeze", row.terms().unfreeze())
                .put("period", row.period().toString())
                .put("zone", row.zone().getId())
                .put("set_at", row.setAt().toString())
                .put("set_by", row.setBy())
                .put("version", row.version())
                .put("seen", row.seen());
        node.set("thresholds", Json.mapper().valueToTree(row.terms().thresholds()));
        node.set("course", Json.mapper().valueToTree(row.course()));
        return node;
    }

    static BudgetRow read(ResultSet row) throws SQLException {
        return new BudgetRow(
                row.getString("customer_id"),
                row.getString("partner_id"),
                row.getString("distributor_id"),
                new Terms(
                        BudgetType.valueOf(row.getString("type")),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        ExhaustionPolicy.valueOf(row.getString("on_exhaustion")),
                        integers(row),
                        row.getBoolean("unfreeze")),
                YearMonth.parse(row.getString("period")),
                ZoneId.of(row.getString("zone")),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                row.getLong("version"),
                row.getLong("seen"),
                Json.mapper().readValue(row.getString("course"), Course.class));
    }

    private static List<Integer> integers(ResultSet row) throws SQLException {
        return Stream.of((Integer[]) row.getArray("thresholds").getArray()).toList();
    }
}
