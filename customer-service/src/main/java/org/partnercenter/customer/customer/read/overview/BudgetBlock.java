package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.customer.customer.ExactMoney;
import org.partnercenter.customer.customer.read.overview.Overview.Alert;
import org.partnercenter.customer.customer.read.overview.Overviews.Now;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The budget in force, counted over the month it is now, or over all since a one-time one began.
 */
record BudgetBlock(JdbcClient db) {

    private static final TypeReference<List<Alert>> ALERTS = new TypeReference<>() {};

    Overview.@Nullable Budget read(CustomerItem customer, Now now) {
        return db.sql(
                        """
                        select b.*, u.used, a.alerts, greatest(b.told_at, u.told_at, a.told_at) as as_of
                        from (select *, case type when 'MONTHLY' then :month else period end as since
                              from customer_overview.budget
                              where customer_id = :customer and partner_id = :partner) b
                        cross join lateral (
                            select coalesce(sum(s.list), 0) as used, max(s.told_at) as told_at
                            from customer_overview.spending s
                            where s.customer_id = b.customer_id and s.product = '' and s.partner_id = b.partner_id
                              and s.currency = b.currency and s.month >= b.since
                              and (b.type <> 'MONTHLY' or s.month = b.since)) u
                        cross join lateral (
                            select jsonb_agg(jsonb_build_object('threshold', a.threshold, 'alertedAt', a.alerted_at)
                                       order by a.sequence) as alerts,
                                   max(a.alerted_at) as told_at
                            from customer_overview.alert a
                            where a.customer_id = b.customer_id and a.partner_id = b.partner_id and a.period = b.since) a\
                        """)
                .param("customer", customer.customerId())
                .param("partner", customer.partnerId())
                .param("month", now.month().toString())
                .query((row, _) -> budget(row))
                .optional()
                .orElse(null);
    }

    private static Overview.Budget budget(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        BigDecimal amount = row.getBigDecimal("amount");
        BigDecimal used = row.getBigDecimal("used");
        @Nullable String alerts = row.getString("alerts");
        return new Overview.Budget(
                row.getString("type"),
                MoneyValue.of(amount, currency),
                ExactMoney.of(used, currency),
                used.movePointRight(2).divide(amount, 2, RoundingMode.FLOOR).toPlainString(),
                row.getString("on_exhaustion"),
                row.getString("since"),
                alerts == null ? List.of() : Json.mapper().readValue(alerts, ALERTS),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
