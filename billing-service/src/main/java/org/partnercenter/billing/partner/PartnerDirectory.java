package org.partnercenter.billing.partner;

import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The partners of the platform, as far as billing needs to know them. */
@Component
public class PartnerDirectory {

    private final JdbcClient db;

    PartnerDirectory(JdbcClient db) {
        this.db = db;
    }

    public boolean exists(String partnerId) {
        return currencyOf(partnerId).isPresent();
    }

    /** The currency that the partner is billed in. */
    public Optional<String> currencyOf(String partnerId) {
        return db.sql("select currency from partners.partner where partner_id = ?")
                .param(partnerId)
                .query(String.class)
                .optional();
    }

    /** The partner itself and the resellers under it: whose customers it may look at. */
    public List<String> withResellersOf(String partnerId) {
        return db.sql(
                        """
                        select cast(:partner as text) union
                        select partner_id from partners.partner where distributor_id = :partner\
                        """)
                .param("partner", partnerId)
                .query(String.class)
                .list();
    }

    /** Where the partner stands now. */
    public Optional<Standing> find(String partnerId) {
        return db.sql(
                        """
                        select p.partner_id, p.distributor_id, p.currency, p.zone,
                               coalesce(r.set_budgets, false) as set_budgets,
                               coalesce(r.restrict_purchase, false) as restrict_purchase,
                               coalesce(r.freeze_resources, false) as freeze_resources,
                               r.monthly_quota, r.one_time_quota
                        from partners.partner p
                        left join partners.reseller_permission r on r.reseller_id = p.partner_id
                        where p.partner_id = ?\
                        """)
                .param(partnerId)
                .query((row, _) ->
                        new Standing(
                                row.getString("partner_id"),
                                row.getString("distributor_id"),
                                row.getString("currency"),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("set_budgets"),
                                row.getBoolean("restrict_purchase"),
                                row.getBoolean("freeze_resources"),
                                row.getBigDecimal("monthly_quota"),
                                row.getBigDecimal("one_time_quota")))
                .optional();
    }

    /** The same, for a partner that must be known; its customer may be known a moment earlier. */
    public Standing require(String partnerId) {
        return find(partnerId)
                .orElseThrow(() ->
                        Rejection.unavailable(
                                "PARTNER_NOT_KNOWN_YET",
                                "The customer's partner is not known here yet: repeat the request.",
                                Duration.ofSeconds(1)));
    }
}
