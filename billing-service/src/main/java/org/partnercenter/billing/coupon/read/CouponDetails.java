package org.partnercenter.billing.coupon.read;

import org.partnercenter.billing.coupon.CouponState;
import org.partnercenter.billing.money.Money;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** A coupon as it stands. */
record CouponDetails(
        String couponId,
        String quotaId,
        String customerId,
        Money amount,
        Money balance,
        List<String> products,
        Instant validFrom,
        Instant expiresOn,
        CouponState state,
        Instant issuedAt,
        Instant changedAt) {

    static CouponDetails of(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new CouponDetails(
                row.getString("coupon_id"),
                row.getString("quota_id"),
                row.getString("customer_id"),
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("balance").setScale(2), currency),
                List.of((String[]) row.getArray("products").getArray()),
                instant(row, "valid_from"),
                instant(row, "expires_on"),
                CouponState.valueOf(row.getString("state")),
                instant(row, "issued_at"),
                instant(row, "changed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    TimePosition position() {
        return new TimePosition(issuedAt, couponId);
    }
}
