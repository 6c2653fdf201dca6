package org.partnercenter.association.reseller.read.resellers;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.list.TimePosition;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Reads a distributor's resellers, the newest first. */
@Component
class Resellers {

    /** What a reseller may do; version 0 stands before the first grant. */
    record Granted(ResellerPermissions permissions, long version) {}

    private static final String SORT = "-registeredAt";

    private static final String FROM =
            """
            select p.*, g.permissions, coalesce(g.version, 0) as granted_version
            from partners.partner p
            left join partners.reseller_permissions g on g.reseller_id = p.partner_id
            where p.kind = 'RESELLER'
            """;

    private final TenantReads reads;

    Resellers(TenantReads reads) {
        this.reads = reads;
    }

    /** A page of the distributor's resellers or, for null, of everybody's. */
    Page<Reseller> page(
            Tenant tenant, @Nullable String distributorId, int limit, @Nullable String cursor) {
        TimePosition after = TimePosition.parse(cursor, SORT);
        List<Reseller> found =
                reads.read(
                        tenant,
                        db ->
                                db.sql(
                                                FROM
                                                        + """
                                                        and (cast(:distributor as text) is null
                                                             or p.distributor_id = :distributor)
                                                        and (cast(:at as timestamptz) is null
                                                             or (p.registered_at, p.partner_id)
                                                                < (cast(:at as timestamptz), :id))
                                                        order by p.registered_at desc, p.partner_id desc
                                                        limit :rows
                                                        """)
                                        .param("distributor", distributorId)
                                        .param("at", after == null ? null : after.at().toString())
                                        .param("id", after == null ? null : after.id())
                                        .param("rows", limit + 1)
                                        .query(Reseller::of)
                                        .list());
        return TimePosition.page(
                found,
                limit,
                SORT,
                item -> new TimePosition(item.registeredAt(), item.resellerId()));
    }

    /** What the reseller may do, if the tenant may know it. */
    Optional<Granted> granted(Tenant tenant, String resellerId) {
        return reads.read(
                tenant,
                db ->
                        db.sql(FROM + "and p.partner_id = :id")
                                .param("id", resellerId)
                                .query((row, _) ->
                                        new Granted(
                                                Reseller.permissions(row.getString("permissions")),
                                                row.getLong("granted_version")))
                                .optional());
    }
}
