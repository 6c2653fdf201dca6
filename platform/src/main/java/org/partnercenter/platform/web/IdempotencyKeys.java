package org.partnercenter.platform.web;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The keys of the last 24 hours with their first answers. */
final class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    /** After that a request that never answered is taken to have died with its instance. */
    private static final Duration ABANDONED = Duration.ofMinutes(35);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Clock clock;

    IdempotencyKeys(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What is known of a key; {@code status} is null while the first request is still under way.
     */
    record Entry(
            String request,
            String reservedId,
            @Nullable String bodySha256,
            @Nullable Integer status,
            Map<String, String> headers,
            byte @Nullable [] body) {}

    /**
     * A key that is this request's to answer.
     *
     * @param bodySha256 what the body has to be when the key was used before and its answer was not
     *     kept
     */
    record Claim(String reservedId, @Nullable String bodySha256) {}

    /** Claims the key for this request, or answers null when it is taken. */
    @Nullable Claim claim(String caller, String key, String request, String newId) {
        Instant now = clock.instant();
        return db.sql(
                        """
                        insert into idempotency_key (caller, key, request, reserved_id, started_at)
                        values (:caller, :key, :request, :id, :now)
                        on conflict (caller, key) do update
                           set started_at = excluded.started_at,
                               request = excluded.request, status = null, headers = null, body = null,
                               body_sha256 = case when idempotency_key.started_at < :expired
                                                  then null else idempotency_key.body_sha256 end,
                               reserved_id = case when idempotency_key.started_at < :expired
                                                  then excluded.reserved_id else idempotency_key.reserved_id end
                         where idempotency_key.started_at < :expired
                            or (idempotency_key.status is null and idempotency_key.started_at < :abandoned
                                and idempotency_key.request = excluded.request)
                        returning reserved_id, body_sha256\
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("request", request)
                .param("id", newId)
                .param("now", at(now))
                .param("expired", at(now.minus(KEPT)))
                .param("abandoned", at(now.minus(ABANDONED)))
                .query((row, _) -> new Claim(row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    @Nullable Entry find(String caller, String key) {
        return db.sql(
                        """
                        select request, reserved_id, body_sha256, status, headers::text as headers, body
                        from idempotency_key where caller = :caller and key = :key\
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(IdempotencyKeys::entry)
                .optional()
                .orElse(null);
    }

    void complete(
            String caller,
            String key,
            String bodySha256,
            int status,
            Map<String, String> headers,
            byte[] body) {
        db.sql(
                        """
                        update idempotency_key
                        set body_sha256 = :sha, status = :status, headers = cast(:headers as jsonb), body = :body
                        where caller = :caller and key = :key\
                        """)
                .param("sha", bodySha256)
                .param("status", status)
                .param("headers", Json.mapper().writeValueAsString(headers))
                .param("body", body)
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /**
     * Gives the key back after a failure on our side or an answer that is not kept, so that a retry
     * is tried in earnest under the same reserved id.
     *
     * @param bodySha256 what the body of a retry has to be, or null if any will do
     */
    void release(String caller, String key, @Nullable String bodySha256) {
        db.sql(
                        """
                        update idempotency_key set started_at = :long_ago, body_sha256 = :sha
                        where caller = :caller and key = :key and status is null\
                        """)
                .param("long_ago", at(clock.instant().minus(ABANDONED.plusSeconds(1))))
                .param("sha", bodySha256)
                .param("caller", caller)
                .param("key", key)
                .update();
    }

    /** Drops the keys that are older than a day; answers how many. */
    int dropExpired() {
        return db.sql("delete from idempotency_key where started_at < :expired")
                .param("expired", at(clock.instant().minus(KEPT)))
                .update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        String headers = row.getString("headers");
        return new Entry(
                row.getString("request"),
                row.getString("reserved_id"),
                row.getString("body_sha256"),
                row.getObject("status", Integer.class),
                headers == null ? Map.of() : Json.mapper().readValue(headers, HEADERS),
                row.getBytes("body"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
