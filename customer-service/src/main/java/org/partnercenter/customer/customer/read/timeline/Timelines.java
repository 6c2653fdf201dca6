package org.partnercenter.customer.customer.read.timeline;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Cursor;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the part of a customer's timeline that a tenant may see. */
@Component
class Timelines {

    private static final String ENTRIES =
            """
            select e.*, (select c.type from timeline.entry c
                         where c.customer_id = e.customer_id and c.id = e.cause) as cause_type
            from timeline.entry e where e.customer_id = ?\
            """;

    private final TenantReads reads;

    Timelines(TenantReads reads) {
        this.reads = reads;
    }

    Page<TimelineEntry> page(String customerId, Tenant tenant, TimelineRequest request) {
        List<String> types = request.types();
        TimelineOrder order = request.direction();
        int limit = Paging.limit(request.limit());
        StringBuilder sql = new StringBuilder(ENTRIES);
        List<Object> parameters = new ArrayList<>(List.of(customerId));
        if (!types.isEmpty()) {
            sql.append(" and e.type = any (?)");
            parameters.add(types.toArray(String[]::new));
        }
        Cursor start = Cursor.parse(request.cursor(), order.toString(), 3);
        if (start != null) {
            sql.append(order.beyond());
            parameters.addAll(place(start));
        }
        sql.append(order.order()).append(" limit ?");
        parameters.add(limit + 1);
        List<TimelineEntry> found =
                reads.read(tenant, db -> entries(db, sql.toString(), parameters));
        boolean more = found.size() > limit;
        List<TimelineEntry> page = more ? found.subList(0, limit) : found;
        return Page.of(page, more ? after(page.getLast(), order) : null);
    }

    private static List<TimelineEntry> entries(JdbcClient db, String sql, List<Object> parameters) {
        return db.sql(sql).params(parameters).query((row, _) -> TimelineEntry.read(row)).list();
    }

    private static @Nullable String after(TimelineEntry last, TimelineOrder order) {
        return new Cursor(
                        order.toString(),
                        List.of(last.at().toString(), Long.toString(last.sequence()), last.id()))
                .encode();
    }

    private static List<Object> place(Cursor cursor) {
        List<@Nullable String> values = cursor.values();
        try {
            return List.of(
                    Instant.parse(Objects.requireNonNull(values.get(0))).atOffset(ZoneOffset.UTC),
                    Long.valueOf(Objects.requireNonNull(values.get(1))),
                    Objects.requireNonNull(values.get(2)));
        } catch (DateTimeException | NumberFormatException | NullPointerException unreadable) {
            throw Rejection.invalid("cursor", "INVALID_CURSOR", "not a cursor of this list");
        }
    }
}
