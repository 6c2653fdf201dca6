package org.partnercenter.platform.feed;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.swagger.v3.oas.annotations.Operation;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Allowed;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.partnercenter.platform.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

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

    private static final String SORT = "letterId";
    private static final String SELECT =
            """
            select id, feed, context, aggregate_id, sequence, fact_id, fact_type, topic, partition,
                   record_offset, cause_type, cause, attempts, first_failed_at, last_failed_at
            from feed_dead_letter
            where id > ? and (?::text is null or feed = ?) order by id limit ?\
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
                            + " wait behind them. `feed` narrows the list to one feed.")
    Page<Item> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String feed) {
        int most = Paging.limit(limit);
        var found =
                db.sql(SELECT)
                        .param(after(cursor))
                        .param(feed)
                        .param(feed)
                        .param(most + 1)
                        .query(ListDeadLettersEndpoint::item)
                        .list();
        if (found.size() <= most) {
            return Page.of(found, null);
        }
        var items = found.subList(0, most);
        var next = new Cursor(SORT, List.of(items.getLast().letterId())).encode();
        return Page.of(items, next);
    }

    private static long after(@Nullable String text) {
        var cursor = Cursor.parse(text, SORT, 1);
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(String.valueOf(cursor.values().getFirst()));
        } catch (NumberFormatException _) {
            throw Rejection.invalid("cursor", "INVALID_CURSOR", "not a cursor of this list");
        }
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
