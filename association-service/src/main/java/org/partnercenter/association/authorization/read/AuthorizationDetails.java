package org.partnercenter.association.authorization.read;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.platform.list.TimePosition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A consent as it stands now; the version is the ETag's. */
record AuthorizationDetails(
        String authorizationId,
        String customerId,
        String partnerId,
        List<OnBehalfScope> scopes,
        String state,
        @Nullable Instant expiresOn,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant grantedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        @JsonIgnore long version) {

    static AuthorizationDetails of(ResultSet row, int number) throws SQLException {
        return new AuthorizationDetails(
                row.getString("authorization_id"),
                row.getString("customer_id"),
                row.getString("partner_id"),
                Stream.of((String[]) row.getArray("scopes").getArray())
                        .map(OnBehalfScope::valueOf)
                        .toList(),
                row.getString("state"),
                instant(row, "expires_on"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                instant(row, "granted_at"),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    TimePosition position() {
        return new TimePosition(requestedAt, authorizationId);
    }
}
