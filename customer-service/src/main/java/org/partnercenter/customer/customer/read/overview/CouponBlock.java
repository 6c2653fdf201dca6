package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.customer.customer.read.overview.Overview.Amount;
import org.partnercenter.customer.customer.read.overview.Overviews.Now;
import org.partnercenter.customer.customer.read.search.CustomerItem;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The coupons that can be used at this moment, in the partner's currency. */
record CouponBlock(JdbcClient db) {

    private static final Duration SOON = Duration.ofDays(7);

    Overview.Coupons read(CustomerItem customer, Now now) {
        return db.sql(
                        """
                        select count(*) filter (where usable) as usable,
                               coalesce(sum(balance) filter (where usable), 0) as usable_amount,
                               count(*) filter (where usable and expires_on <= :soon) as expiring,
                               coalesce(sum(balance) filter (where usable and expires_on <= :soon), 0) as expiring_amount,
                               max(told_at) as as_of
                        from (select *, balance > 0 and valid_from <= :now and expires_on > :now
                                         and currency = :currency as usable
                              from customer_overview.coupon
                              where customer_id = :customer and partner_id = :partner) c\
                        """)
                .param("customer", customer.customerId())
                .param("partner", customer.partnerId())
                .param("currency", now.currency())
                .param("now", now.instant().atOffset(ZoneOffset.UTC))
                .param("soon", now.instant().plus(SOON).atOffset(ZoneOffset.UTC))
                .query((row, _) -> coupons(row, now))
                .single();
    }

    private static Overview.Coupons coupons(ResultSet row, Now now) throws SQLException {
        @Nullable OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
        return new Overview.Coupons(
                amount(row, "usable", now),
                amount(row, "expiring", now),
                asOf == null ? null : asOf.toInstant());
    }

    private static Amount amount(ResultSet row, String which, Now now) throws SQLException {
        return new Amount(
                row.getInt(which),
                MoneyValue.of(row.getBigDecimal(which + "_amount"), now.currency()));
    }
}
