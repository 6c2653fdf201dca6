package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.list.TimePosition;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Reads a tenant's records, newest first, a page at a time. */
@Component
class AssociationRecords {

    static final String SORT = "-at";

    private static final String TABLE = "association_records.association_record";

    private final TenantReads reads;

    AssociationRecords(TenantReads reads) {
        this.reads = reads;
    }

    /** The page that the filter asks for. */
    Page<AssociationRecord> page(Tenant tenant, RecordFilter filter, Conditions wanted) {
        int limit = Paging.limit(filter.limit());
        boolean counted = Paging.exactCount(filter.count());
        TimePosition after = TimePosition.parse(filter.cursor(), SORT);
        return reads.read(
                tenant,
                db -> {
                    Long total = counted ? count(db, wanted) : null;
                    Page<AssociationRecord> page =
                            TimePosition.page(
                                    after(db, limit + 1, wanted, after),
                                    limit,
                                    SORT,
                                    AssociationRecord::position);
                    return new Page<>(page.items(), page.next(), total);
                });
    }

    /** The records that come after that one. */
    List<AssociationRecord> after(
            Tenant tenant, int rows, Conditions wanted, @Nullable TimePosition after) {
        return reads.read(tenant, db -> after(db, rows, wanted, after));
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
            JdbcClient db, int rows, Conditions wanted, @Nullable TimePosition after) {
        Conditions all = wanted.copy();
        if (after != null) {
            all.and("(at, record_id) < (cast(:at as timestamptz), :id)", "at", after.at())
                    .with("id", after.id());
        }
        return db.sql(
                        "select * from "
                                + TABLE
                                + " where "
                                + all.sql()
                                + " order by at desc, record_id desc limit :rows")
                .params(all.values())
                .param("rows", rows)
                .query(AssociationRecord::of)
                .list();
    }
}
