package org.partnercenter.billing.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds the customer of a cloud account: as it was registered or, until that is known here, as
 * charges introduced it.
 */
@Component
public class AccountDirectory {

    private final JdbcClient db;

    AccountDirectory(JdbcClient db) {
        this.db = db;
    }

    /** The customers of those of these accounts that are known, as that partner sees them. */
    public Map<String, Account> find(Collection<String> cloudAccountIds, String askingPartner) {
        Map<String, Account> found = new HashMap<>();
        db.sql(
                        """
                        select distinct on (cloud_account_id)
                               cloud_account_id, customer_id, partner_id,
                               (select until from accounts.former_partner former
                                where former.customer_id = known.customer_id
                                  and former.partner_id = :partner) as until
                        from (
                            select cloud_account_id, customer_id, partner_id,
                                   not registered as later
                            from accounts.account where cloud_account_id = any (:ids)
                            union all
                            select cloud_account_id, customer_id, partner_id, true
                            from account_claim where cloud_account_id = any (:ids)) known
                        order by cloud_account_id, later\
                        """)
                .param("partner", askingPartner)
                .param("ids", cloudAccountIds.toArray(String[]::new))
                .query(row -> {
                    OffsetDateTime until = row.getObject(4, OffsetDateTime.class);
                    found.put(
                            row.getString(1),
                            new Account(
                                    row.getString(2),
                                    row.getString(3),
                                    until == null ? null : until.toInstant()));
                });
        return found;
    }
}
