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
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** The keys of the last 24 hours with their first answers. */
final class IdempotencyKeys {

    static final Duration KEPT = Duration.ofHours(24);

    /** A request that nobody has seen alive for that long has died with its instance. */
    static final Duration LEASE = Duration.ofSeconds(30);

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
            @Nullable String bodySha256,
            @Nullable Integer status,
            Map<String, String> headers,
            byte @Nullable [] body) {}

    /**
     * A key that is this request's to answer, as long as it is seen alive.
     *
     * @param holder this request alone
     * @param bodySha256 what the body has to be when the key was used before and its answer was not
     *     kept
     */
    record Claim(
            String caller,
            String key,
            String holder,
            String reservedId,
            @Nullable String bodySha256) {}

    /** Claims the key for this request, or answers null when it is taken. */
    @Nullable Claim claim(String caller, String key, String request, String newId) {
        Instant now = clock.instant();
        String holder = NewIds.fresh();
        return db.sql(
                        """
                        insert into idempotency_key
                               (caller, key, request, reserved_id, started_at, holder, alive_at)
                        values (:caller, :key, :request, :id, :now, :holder, now())
                        on conflict (caller, key) do update
                           set started_at = excluded.started_at,
                               request = excluded.request, status = null, headers = null, body = null,
                               holder = excluded.holder, alive_at = excluded.alive_at,
                               body_sha256 = case when idempotency_key.started_at < :expired
                                                  then null else idempotency_key.body_sha256 end,
                               reserved_id = case when idempotency_key.started_at < :expired
                                                  then excluded.reserved_id else idempotency_key.reserved_id end
                         where idempotency_key.started_at < :expired
                            or (idempotency_key.status is null and idempotency_key.request = excluded.request
                                and (idempotency_key.holder is null
                                     or idempotency_key.alive_at < now() - make_interval(secs => :lease)))
                        returning reserved_id, body_sha256\
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("request", request)
                .param("id", newId)
                .param("now", at(now))
                .param("holder", holder)
                .param("expired", at(now.minus(KEPT)))
                .param("lease", LEASE.toSeconds())
                .query((row, _) ->
                        new Claim(caller, key, holder, row.getString(1), row.getString(2)))
                .optional()
                .orElse(null);
    }

    /** Says that these requests are alive. */
    void renew(Collection<Claim> claims) {
        db.sql(
                        """
                        update idempotency_key k set alive_at = now()
                        from unnest(?, ?, ?) as held (caller, key, holder)
                        where k.caller = held.caller and k.key = held.key and k.holder = held.holder\
                        """)
                .param(texts(claims, Claim::caller))
                .param(texts(claims, Claim::key))
                .param(texts(claims, Claim::holder))
                .update();
    }

    @Nullable Entry find(String caller, String key) {
        return db.sql(
                        """
                        select request, body_sha256, status, headers::text as headers, body
                        from idempotency_key where caller = :caller and key = :key\
                        """)
                .param("caller", caller)
                .param("key", key)
                .query(IdempotencyKeys::entry)
                .optional()
                .orElse(null);
    }

    /** Keeps the answer, unless somebody else has taken this request to be dead. */
    void complete(
            Claim claim, String bodySha256, int status, Map<String, String> headers, byte[] body) {
        db.sql(
                        """
                        update idempotency_key
                        set body_sha256 = :sha, status = :status, headers = cast(:headers as jsonb), body = :body,
                            holder = null
                        where caller = :caller and key = :key and holder = :holder\
                        """)
                .param("sha", bodySha256)
                .param("status", status)
                .param("headers", Json.mapper().writeValueAsString(headers))
                .param("body", body)
                .param("caller", claim.caller())
                .param("key", claim.key())
                .param("holder", claim.holder())
                .update();
    }

    /**
     * Gives the key back after a failure on our side or an answer that is not kept, so that a retry
     * is tried in earnest under the same reserved id.
     *
     * @param bodySha256 what the body of a retry has to be, or null if any will do
     */
    void release(Claim claim, @Nullable String bodySha256) {
        db.sql(
                        """
                        update idempotency_key set body_sha256 = :sha, holder = null
                        where caller = :caller and key = :key and holder = :holder\
                        """)
                .param("sha", bodySha256)
                .param("caller", claim.caller())
                .param("key", claim.key())
                .param("holder", claim.holder())
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
                row.getString("body_sha256"),
                row.getObject("status", Integer.class),
                headers == null ? Map.of() : Json.mapper().readValue(headers, HEADERS),
                row.getBytes("body"));
    }

    private static String[] texts(Collection<Claim> claims, Function<Claim, String> part) {
        return claims.stream().map(part).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
