package org.partnercenter.association.preregistration.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A reservation as it stands now; the version is the ETag's. */
record PreregistrationDetails(
        String preregistrationId,
        String partnerId,
        @Nullable String accountName,
        @Nullable String cloudAccountId,
        @Nullable String name,
        @Nullable String mobile,
        @Nullable String email,
        @Nullable String country,
        @Nullable String customerType,
        State state,
        Instant preregisteredAt,
        Instant expiresAt,
        @Nullable String customerId,
        @JsonIgnore long version) {

    /** Where it stands. */
    enum State {
        PREREGISTERED,
        ASSOCIATED,
        EXPIRED,
        WITHDRAWN
    }

    static PreregistrationDetails of(ResultSet row, int number) throws SQLException {
        return new PreregistrationDetails(
                row.getString("preregistration_id"),
                row.getString("partner_id"),
                row.getString("account_name"),
                row.getString("cloud_account_id"),
                row.getString("masked_name"),
                row.getString("masked_mobile"),
                row.getString("masked_email"),
                row.getString("country"),
                row.getString("customer_type"),
                State.valueOf(row.getString("state")),
                row.getObject("preregistered_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getString("customer_id"),
                row.getLong("version"));
    }

    TimePosition position() {
        return new TimePosition(preregisteredAt, preregistrationId);
    }
}
