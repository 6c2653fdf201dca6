package org.partnercenter.association.association.read.records;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.partnercenter.platform.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Reads a tenant's records, newest first, a page at a time. */
@Component
class AssociationRecords {

    private static final String TABLE = "association_records.association_record";

    private final TenantReads reads;

    AssociationRecords(TenantReads reads) {
        this.reads = reads;
    }

    /** The page that the filter asks for, of one partner's records or, for null, of everybody's. */
    Page<AssociationRecord> page(Tenant tenant, @Nullable String partnerId, RecordFilter filter) {
        int limit = Paging.limit(filter.limit());
        boolean counted = Paging.exactCount(filter.count());
        RecordPosition after = RecordPosition.parse(filter.cursor());
        Conditions wanted = filter.conditions(partnerId);
        return reads.read(
                tenant,
                db -> {
                    Long total = counted ? count(db, wanted) : null;
                    List<AssociationRecord> found = first(db, limit + 1, wanted, after);
                    if (found.size() <= limit) {
                        return new Page<>(found, null, total);
                    }
                    List<AssociationRecord> items = found.subList(0, limit);
                    return new Page<>(items, RecordPosition.of(items.getLast()).cursor(), total);
                });
    }

    private static Long count(JdbcClient db, Conditions wanted) {
        return db.sql("select count(*) from " + TABLE + " where " + wanted.sql())
                .params(wanted.values())
                .query(Long.class)
                .single();
    }

    private static List<AssociationRecord> first(
            JdbcClient db, int rows, Conditions wanted, @Nullable RecordPosition after) {
        if (after != null) {
            wanted.and("(at, record_id) < (cast(:at as timestamptz), :id)", "at", after.at())
                    .with("id", after.recordId());
        }
        return db.sql(
                        "select * from "
                                + TABLE
                                + " where "
                                + wanted.sql()
                                + " order by at desc, record_id desc limit :rows")
                .params(wanted.values())
                .param("rows", rows)
                .query(AssociationRecord::of)
                .list();
    }
}
