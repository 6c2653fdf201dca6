package org.partnercenter.association.reseller.read.resellers;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.platform.list.ListRequest;
import org.partnercenter.platform.list.Listing;
import org.partnercenter.platform.list.TimePosition;
import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.partnercenter.platform.web.Page;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.Optional;

/** Reads a distributor's resellers, the newest first. */
@Component
class Resellers {

    /** What a reseller may do; version 0 stands before the first grant. */
    record Granted(ResellerPermissions permissions, long version) {}

    private static final String FROM =
            """
            (select p.*, g.permissions, coalesce(g.version, 0) as granted_version
             from partners.partner p
             left join partners.reseller_permissions g on g.reseller_id = p.partner_id
             where p.kind = 'RESELLER') as reseller\
            """;

    private final TenantReads reads;
    private final Listing<Reseller> listing;

    Resellers(TenantReads reads) {
        this.reads = reads;
        this.listing =
                new Listing<>(
                        reads,
                        FROM,
                        "registeredAt",
                        "registered_at",
                        "partner_id",
                        Reseller::of,
                        item -> new TimePosition(item.registeredAt(), item.resellerId()));
    }

    /** A page of the distributor's resellers or, for null, of everybody's. */
    Page<Reseller> page(Tenant tenant, @Nullable String distributorId, ListRequest query) {
        return listing.page(
                tenant, query, Collections.singletonMap("distributor_id", distributorId));
    }

    /** What the reseller may do, if the tenant may know it. */
    Optional<Granted> granted(Tenant tenant, String resellerId) {
        return reads.read(
                tenant,
                db ->
                        db.sql("select * from " + FROM + " where partner_id = :id")
                                .param("id", resellerId)
                                .query((row, _) ->
                                        new Granted(
                                                Reseller.permissions(row.getString("permissions")),
                                                row.getLong("granted_version")))
                                .optional());
    }
}
