package org.partnercenter.platform.list;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads a list that is sorted by a time and an id, newest first unless told, a page at a time.
 *
 * @param from the table, or a query in brackets with a name
 * @param field what callers call the time
 * @param time the column of the time
 * @param id the column of the id
 */
public record Listing<T>(
        TenantReads reads,
        String from,
        String field,
        String time,
        String id,
        RowMapper<T> rows,
        Function<T, TimePosition> position) {

    /** The page of the rows whose columns have these values; a null is no condition. */
    public Page<T> page(Tenant tenant, ListRequest request, Map<String, @Nullable String> columns) {
        Direction direction = Direction.of(request.sort(), new Direction(field, true));
        TimePosition after = TimePosition.of(request.cursor(), direction);
        int limit = request.rows();
        boolean counted = request.isCounted();
        Map<String, String> values = new HashMap<>();
        StringBuilder where = new StringBuilder(" where true");
        columns.forEach((column, value) -> {
            if (value != null) {
                where.append(" and ").append(column).append(" = :").append(column);
                values.put(column, value);
            }
        });
        return reads.read(
                tenant,
                db ->
                        request.page(
                                rows(db, where.toString(), values, direction, after, limit),
                                direction,
                                counted ? count(db, where.toString(), values) : null,
                                item -> position.apply(item).place(),
                                Function.identity()));
    }

    /** The one row of that id. */
    public Optional<T> find(Tenant tenant, String wanted) {
        return reads.read(
                tenant,
                db ->
                        db.sql("select * from " + from + " where " + id + " = :wanted")
                                .param("wanted", wanted)
                                .query(rows)
                                .optional());
    }

    private Long count(JdbcClient db, String where, Map<String, String> values) {
        return db.sql("select count(*) from " + from + where)
                .params(values)
                .query(Long.class)
                .single();
    }

    private List<T> rows(
            JdbcClient db,
            String where,
            Map<String, String> values,
            Direction direction,
            @Nullable TimePosition after,
            int limit) {
        Map<String, Object> all = new HashMap<>(values);
        String later = "";
        if (after != null) {
            later =
                    " and (%s, %s)%s(cast(:after_at as timestamptz), :after_id)"
                            .formatted(time, id, direction.comparison());
            all.put("after_at", after.at().toString());
            all.put("after_id", after.id());
        }
        return db.sql(
                        "select * from %1$s%2$s%3$s order by %4$s%6$s, %5$s%6$s limit %7$d"
                                .formatted(
                                        from, where, later, time, id, direction.keyword(), limit))
                .params(all)
                .query(rows)
                .list();
    }
}
