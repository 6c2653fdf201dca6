package org.partnercenter.billing.budget.read;

import org.partnercenter.billing.budget.News;
import org.partnercenter.billing.partner.BillingMonths;
import org.partnercenter.platform.command.Json;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** A budget, the period that it is in now and how much of it is used. */
public record Usage(BudgetRow budget, YearMonth period, BigDecimal used) {

    /** A budget with the months since its period began, as a subquery of {@code budget b}. */
    public static final String COLUMNS =
            """
            b.*, (select jsonb_object_agg(s.month, s.list :: text) from %1$sspent s
                  where s.customer_id = b.customer_id and s.partner_id = b.partner_id
                    and s.currency = b.currency and s.month >= b.period) as months\
            """;

    private static final TypeReference<Map<String, BigDecimal>> MONTHS = new TypeReference<>() {};

    public static Usage read(ResultSet row, BillingMonths calendar) throws SQLException {
        BudgetRow budget = BudgetRows.read(row);
        String json = row.getString("months");
        Map<String, BigDecimal> months =
                json == null ? Map.of() : Json.mapper().readValue(json, MONTHS);
        if (budget.isMonthly()) {
            YearMonth now = latest(calendar.in(budget.zone()), budget.period());
            return new Usage(budget, now, months.getOrDefault(now.toString(), BigDecimal.ZERO));
        }
        BigDecimal all = months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Usage(budget, budget.period(), all);
    }

    /** A month that has begun by another instance's clock has begun. */
    private static YearMonth latest(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    /** What has to be told about it. */
    public List<News> news() {
        return budget.course().news(budget.terms(), period, used);
    }
}
