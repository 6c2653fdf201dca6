package org.partnercenter.billing.budget.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.money.Money;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.platform.list.TimePosition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** How a budget was adjusted, by whom; the operator is {@code system} where a rule did it. */
record Adjustment(
        String partnerId,
        String operation,
        BudgetType type,
        @Nullable BudgetType oldType,
        @Nullable Money oldAmount,
        @Nullable Money newAmount,
        ExhaustionPolicy onExhaustion,
        String operator,
        Instant adjustedAt,
        @JsonIgnore String id) {

    static Adjustment of(ResultSet row, int number) throws SQLException {
        String oldType = row.getString("old_type");
        return new Adjustment(
                row.getString("partner_id"),
                row.getString("operation"),
                BudgetType.valueOf(row.getString("type")),
                oldType == null ? null : BudgetType.valueOf(oldType),
                money(row, "old_amount", "old_currency"),
                money(row, "new_amount", "currency"),
                ExhaustionPolicy.valueOf(row.getString("on_exhaustion")),
                row.getString("operator"),
                row.getObject("adjusted_at", OffsetDateTime.class).toInstant(),
                row.getString("adjustment_id"));
    }

    private static @Nullable Money money(ResultSet row, String amount, String currency)
            throws SQLException {
        BigDecimal value = row.getBigDecimal(amount);
        return value == null ? null : Money.of(value, row.getString(currency));
    }

    TimePosition position() {
        return new TimePosition(adjustedAt, id);
    }
}
