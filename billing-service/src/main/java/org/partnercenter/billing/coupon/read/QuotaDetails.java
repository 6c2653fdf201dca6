package org.partnercenter.billing.coupon.read;

import org.partnercenter.billing.money.Money;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A quota as it stands, NORMAL or EXPIRED, and what is left of it. */
record QuotaDetails(
        String quotaId,
        String partnerId,
        Money amount,
        Money balance,
        Instant expiresOn,
        String state,
        Instant grantedAt) {

    static QuotaDetails of(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new QuotaDetails(
                row.getString("quota_id"),
                row.getString("partner_id"),
                Money.of(row.getBigDecimal("amount"), currency),
                Money.of(row.getBigDecimal("balance"), currency),
                row.getObject("expires_on", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getObject("granted_at", OffsetDateTime.class).toInstant());
    }

    TimePosition position() {
        return new TimePosition(grantedAt, quotaId);
    }
}
