package org.partnercenter.customer.customer.read.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** One thing that happened: what, when, who or by which rule, and from what to what. */
record TimelineEntry(
        String id,
        Instant at,
        String type,
        String context,
        String actor,
        @Schema(description = "the rule that acted, where nobody did") @Nullable String rule,
        @Nullable Cause cause,
        String partnerId,
        List<Change> changes,
        @Schema(type = "object", description = "the event, personal data masked") JsonNode details,
        @JsonIgnore long sequence) {

    private static final String SYSTEM = "system:";
    private static final TypeReference<List<Change>> CHANGES = new TypeReference<>() {};

    /** The event that a rule answered; its type is null when it is not about this customer. */
    record Cause(String id, @Nullable String type) {}

    /** One thing about the customer, as it was and as it is. */
    record Change(
            String what,
            @Schema(type = "object") JsonNode from,
            @Schema(type = "object") JsonNode to) {}

    static TimelineEntry read(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        @Nullable String cause = row.getString("cause");
        return new TimelineEntry(
                row.getString("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("context"),
                actor,
                actor.startsWith(SYSTEM) ? actor.substring(SYSTEM.length()) : null,
                cause == null ? null : new Cause(cause, row.getString("cause_type")),
                row.getString("partner_id"),
                Json.mapper().readValue(row.getString("changes"), CHANGES),
                Json.mapper().readTree(row.getString("details")),
                row.getLong("sequence"));
    }
}
