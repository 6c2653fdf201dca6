package org.partnercenter.association.partner.read.details;

import org.partnercenter.platform.tenancy.Tenant;
import org.partnercenter.platform.tenancy.TenantReads;
import org.springframework.stereotype.Component;

import java.util.Optional;

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
}
