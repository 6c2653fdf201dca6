package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.Direction;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.TimePosition;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads a tenant's records, newest first unless told, a page at a time. */
@Component
class AssociationRecords {

    private static final String TABLE = "association_records.association_record";

    private final TenantReads reads;

    AssociationRecords(TenantReads reads) {
        this.reads = reads;
    }

    /** The page that the filter asks for. */
    Page<AssociationRecord> page(Tenant tenant, RecordFilter filter, Conditions wanted) {
        ListRequest request = filter.page();
        Direction direction = filter.direction();
        TimePosition after = TimePosition.of(request.cursor(), direction);
        int rows = request.rows();
        boolean counted = request.isCounted();
        return reads.read(
                tenant,
                db ->
                        request.page(
                                after(db, rows, wanted, direction, after),
                                direction,
                                counted ? count(db, wanted) : null,
                                record -> record.position().place(),
                                Function.identity()));
    }

    /** The records that come after that one. */
    List<AssociationRecord> after(
            Tenant tenant,
            int rows,
            Conditions wanted,
            Direction direction,
            @Nullable TimePosition after) {
        return reads.read(tenant, db -> after(db, rows, wanted, direction, after));
    }

    /** The request of that id. */
    Optional<AssociationRecord> request(Tenant tenant, String requestId) {
        return reads.read(
                tenant,
                db ->
                        db.sql(
                                        "select * from "
                                                + TABLE
                                                + " where request_id = :id"
                                                + " and event = 'DISASSOCIATION_REQUESTED'")
                                .param("id", requestId)
                                .query(AssociationRecord::of)
                                .optional());
    }

    private static Long count(JdbcClient db, Conditions wanted) {
        return db.sql("select count(*) from " + TABLE + " where " + wanted.sql())
                .params(wanted.values())
                .query(Long.class)
                .single();
    }

    private static List<AssociationRecord> after(
            JdbcClient db,
            int rows,
            Conditions wanted,
            Direction direction,
            @Nullable TimePosition after) {
        Conditions all = wanted.copy();
        if (after != null) {
            all.and(
                            "(at, record_id)"
                                    + direction.comparison()
                                    + "(cast(:at as timestamptz), :id)",
                            "at",
                            after.at())
                    .with("id", after.id());
        }
        return db.sql(
                        "select * from "
                                + TABLE
                                + " where "
                                + all.sql()
                                + " order by at%1$s, record_id%1$s limit :rows"
                                        .formatted(direction.keyword()))
                .params(all.values())
                .param("rows", rows)
                .query(AssociationRecord::of)
                .list();
    }
}
