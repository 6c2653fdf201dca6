package org.partnercenter.association.reseller.read.resellers;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.command.Json;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A reseller of a distributor, with what it may do. */
record Reseller(
        String resellerId,
        String name,
        String distributorId,
        String country,
        String currency,
        Instant registeredAt,
        boolean restricted,
        ResellerPermissions permissions) {

    static Reseller of(ResultSet row, int number) throws SQLException {
        return new Reseller(
                row.getString("partner_id"),
                row.getString("name"),
                row.getString("distributor_id"),
                row.getString("country"),
                row.getString("currency"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getObject("restricted_since") != null,
                permissions(row.getString("permissions")));
    }

    static ResellerPermissions permissions(@Nullable String json) {
        return json == null
                ? ResellerPermissions.NONE
                : Json.mapper().readValue(json, ResellerPermissions.class);
    }
}
