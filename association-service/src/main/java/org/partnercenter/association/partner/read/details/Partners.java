package org.partnercenter.association.partner.read.details;

import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds partners that a tenant may see: itself and, for a distributor, its resellers. */
@Component
public class Partners {

    private final TenantReads reads;

    Partners(TenantReads reads) {
        this.reads = reads;
    }

    public Optional<PartnerDetails> find(Tenant tenant, String partnerId) {
        return reads.read(
                tenant,
                db ->
                        db.sql("select * from partners.partner where partner_id = :id")
                                .param("id", partnerId)
                                .query(PartnerDetails::of)
                                .optional());
    }

    /** The tenant itself and, for a distributor, its resellers: whose customers it may see. */
    public Tenant withResellers(Tenant own) {
        if (own.everybody()) {
            return own;
        }
        List<String> seen =
                reads.read(
                        own,
                        db ->
                                db.sql("select partner_id from partners.partner")
                                        .query(String.class)
                                        .list());
        return Tenant.of(
                Stream.concat(own.partnerIds().stream(), seen.stream())
                        .distinct()
                        .toArray(String[]::new));
    }
}
