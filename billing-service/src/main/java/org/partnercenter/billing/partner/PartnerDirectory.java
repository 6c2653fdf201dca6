package org.partnercenter.billing.partner;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
}
