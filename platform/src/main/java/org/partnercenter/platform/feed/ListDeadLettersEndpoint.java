package org.partnercenter.platform.feed;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Place;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.QueryRecord;
import org.partnercenter.platform.web.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

@RestController
class ListDeadLettersEndpoint {

    /** A dead letter without what it tells. One without a cause waits behind an earlier one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String letterId,
            String feed,
            String aggregateContext,
            String aggregateId,
            long sequence,
            String factId,
            String factType,
            String topic,
            int partition,
            long offset,
            @Nullable String causeType,
            @Nullable String cause,
            int attempts,
            Instant firstFailedAt,
            Instant lastFailedAt) {}

    record Query(
            @Parameter(description = "The feed's letters alone") @Nullable String feed,
            @Parameter(description = ListRequest.LIMIT) @Nullable Integer limit,
            @Parameter(description = ListRequest.CURSOR) @Nullable String cursor,
            @Parameter(description = ListRequest.SORT) @Nullable String sort,
            @Parameter(description = ListRequest.COUNT) @Nullable String count) {}

    private static final Direction OLDEST_FIRST = new Direction("letterId", false);
    private static final String SELECT =
            """
            select id, feed, context, aggregate_id, sequence, fact_id, fact_type, topic, partition,
                   record_offset, cause_type, cause, attempts, first_failed_at, last_failed_at
            from feed_dead_letter
            where (cast(:feed as text) is null or feed = :feed)%s order by id%s limit :rows\
            """;

    private final JdbcClient db;

    ListDeadLettersEndpoint(JdbcClient db) {
        this.db = db;
    }

    @GetMapping("/operations/${partner-center.context}/dead-letters")
    @Allowed(Role.PLATFORM)
    @Operation(
            summary = "List dead letters",
            description =
                    "Facts that could not be handled, and later ones of the same aggregate that"
                            + " wait behind them. Sorted by letterId, oldest first unless told.")
    Page<Item> list(@ParameterObject @QueryRecord Query query) {
        var request = new ListRequest(query.limit(), query.cursor(), query.sort(), query.count());
        var direction = Direction.of(request.sort(), OLDEST_FIRST);
        var place = Place.of(request.cursor(), direction.name(), 1);
        var total = request.isCounted() ? count(query.feed()) : null;
        var beyond = place == null ? "" : " and id" + direction.comparison() + ":after";
        var found =
                db.sql(SELECT.formatted(beyond, direction.keyword()))
                        .param("feed", query.feed())
                        .param("after", place == null ? null : place.sequence(0))
                        .param("rows", request.rows())
                        .query(ListDeadLettersEndpoint::item)
                        .list();
        return request.page(
                found, direction, total, letter -> List.of(letter.letterId()), Function.identity());
    }

    private Long count(@Nullable String feed) {
        return db.sql(
                        "select count(*) from feed_dead_letter"
                                + " where (cast(:feed as text) is null or feed = :feed)")
                .param("feed", feed)
                .query(Long.class)
                .single();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                row.getLong(10),
                row.getString(11),
                row.getString(12),
                row.getInt(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                row.getObject(15, OffsetDateTime.class).toInstant());
    }
}
