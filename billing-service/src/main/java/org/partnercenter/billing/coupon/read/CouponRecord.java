package org.partnercenter.billing.coupon.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.partnercenter.billing.money.Money;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What a coupon took from its quota or gave back, with the code of the operation. */
record CouponRecord(
        int code,
        String operation,
        String quotaId,
        String couponId,
        String customerId,
        Money amount,
        String operator,
        Instant recordedAt,
        @JsonIgnore String id) {

    static CouponRecord of(ResultSet row, int number) throws SQLException {
        return new CouponRecord(
                row.getInt("code"),
                row.getString("operation"),
                row.getString("quota_id"),
                row.getString("coupon_id"),
                row.getString("customer_id"),
                Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("operator"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("record_id"));
    }

    TimePosition position() {
        return new TimePosition(recordedAt, id);
    }
}
