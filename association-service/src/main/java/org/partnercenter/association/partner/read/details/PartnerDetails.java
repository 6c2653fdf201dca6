package org.partnercenter.association.partner.read.details;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.PartnerKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A partner as it is now; the version is the ETag's. */
public record PartnerDetails(
        String partnerId,
        String name,
        PartnerKind kind,
        @Nullable String distributorId,
        String country,
        String currency,
        String billingTimeZone,
        Instant registeredAt,
        @Nullable Restriction restriction,
        @JsonIgnore long version) {

    /** The partner's resale customers can't buy, since then. */
    public record Restriction(@Nullable String reason, Instant since) {}

    static PartnerDetails of(ResultSet row, int number) throws SQLException {
        return new PartnerDetails(
                row.getString("partner_id"),
                row.getString("name"),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("distributor_id"),
                row.getString("country"),
                row.getString("currency"),
                row.getString("billing_time_zone"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                restrictionOf(row),
                row.getLong("version"));
    }

    static @Nullable Restriction restrictionOf(ResultSet row) throws SQLException {
        OffsetDateTime since = row.getObject("restricted_since", OffsetDateTime.class);
        return since == null
                ? null
                : new Restriction(row.getString("restriction_reason"), since.toInstant());
    }
}
