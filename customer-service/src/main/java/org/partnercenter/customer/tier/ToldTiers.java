package org.partnercenter.customer.tier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the tiers from the tables that {@link TiersView} fills. */
@Component
public class ToldTiers implements Tiers {

    private final JdbcClient db;

    ToldTiers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Standing of(String partnerId) {
        return db.sql(
                        """
                        select coalesce(p.distributor_id, r.distributor_id) as distributor_id,
                            coalesce(p.restricted, false) as restricted,
                            coalesce(r.restrict_purchase, false) as restrict_purchase,
                            coalesce(r.freeze_resources, false) as freeze_resources
                        from (select cast(? as text) as partner_id) asked
                        left join tiers.partner p using (partner_id)
                        left join tiers.reseller_permission r on r.reseller_id = asked.partner_id\
                        """)
                .param(partnerId)
                .query((row, _) ->
                        new Standing(
                                row.getString("distributor_id"),
                                row.getBoolean("restricted"),
                                row.getBoolean("restrict_purchase"),
                                row.getBoolean("freeze_resources")))
                .optional()
                .orElse(Standing.ALONE);
    }

    @Override
    public boolean isRestricted(String partnerId) {
        return db.sql("select restricted from tiers.partner where partner_id = ? for share")
                .param(partnerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Whether the partner's history is known up to that place of it. */
    public boolean know(String partnerId, long sequence) {
        return db.sql(
                        "select exists (select from tiers.partner where partner_id = ? and"
                                + " sequence >= ?)")
                .params(partnerId, sequence)
                .query(Boolean.class)
                .single();
    }
}
