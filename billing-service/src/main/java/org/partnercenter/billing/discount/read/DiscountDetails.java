package org.partnercenter.billing.discount.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.TimePosition;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A discount as it stands: SCHEDULED, ACTIVE, EXPIRED or CANCELLED. */
record DiscountDetails(
        String discountId,
        String customerId,
        String partnerId,
        BigDecimal percentOff,
        Instant validFrom,
        Instant validTo,
        String state,
        Instant setAt,
        String setBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endCause,
        @JsonIgnore long version) {

    static DiscountDetails of(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new DiscountDetails(
                row.getString("discount_id"),
                row.getString("customer_id"),
                row.getString("partner_id"),
                row.getBigDecimal("percent_off"),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                row.getObject("valid_to", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"),
                row.getString("end_cause"),
                row.getLong("version"));
    }

    TimePosition position() {
        return new TimePosition(setAt, discountId);
    }
}
