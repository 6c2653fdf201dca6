package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.Place;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads the part of a customer's timeline that a tenant may see. */
@Component
class Timelines {

    private static final String ENTRIES =
            """
            select e.*, (select c.type from timeline.entry c
                         where c.customer_id = e.customer_id and c.id = e.cause) as cause_type\
            """;
    private static final String TOTAL = "select count(*)";

    private record Found(List<TimelineEntry> entries, @Nullable Long total) {}

    /** A part of a statement and its parameters. */
    private record Part(String sql, List<Object> parameters) {

        static Part of(String customerId, List<String> types) {
            Part all =
                    new Part(" from timeline.entry e where e.customer_id = ?", List.of(customerId));
            return types.isEmpty()
                    ? all
                    : all.and(
                            " and e.type = any (?)",
                            List.of((Object) types.toArray(String[]::new)));
        }

        Part and(String more, List<Object> values) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(values);
            return new Part(sql + more, all);
        }

        JdbcClient.StatementSpec select(JdbcClient db, String columns) {
            return db.sql(columns + sql).params(parameters);
        }
    }

    private final TenantReads reads;

    Timelines(TenantReads reads) {
        this.reads = reads;
    }

    Page<TimelineEntry> page(String customerId, Tenant tenant, TimelineRequest request) {
        TimelineOrder order = request.direction();
        int limit = Paging.limit(request.limit());
        boolean counted = Paging.exactCount(request.count());
        Part all = Part.of(customerId, request.types());
        Place start = Place.of(request.cursor(), order.toString(), 3);
        Part part =
                (start == null ? all : all.and(order.beyond(), place(start)))
                        .and(order.order() + " limit ?", List.of(limit + 1));
        Found found =
                reads.read(
                        tenant,
                        db ->
                                new Found(
                                        part.select(db, ENTRIES)
                                                .query((row, _) -> TimelineEntry.read(row))
                                                .list(),
                                        counted
                                                ? all.select(db, TOTAL).query(Long.class).single()
                                                : null));
        boolean more = found.entries.size() > limit;
        List<TimelineEntry> page = more ? found.entries.subList(0, limit) : found.entries;
        return new Page<>(page, more ? after(page.getLast(), order) : null, found.total);
    }

    private static List<Object> place(Place start) {
        return List.of(start.time(0).atOffset(ZoneOffset.UTC), start.sequence(1), start.text(2));
    }

    private static String after(TimelineEntry last, TimelineOrder order) {
        return new Cursor(
                        order.toString(),
                        List.of(last.at().toString(), Long.toString(last.sequence()), last.id()))
                .encode();
    }
}
