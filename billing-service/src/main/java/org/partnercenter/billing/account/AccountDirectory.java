package org.partnercenter.billing.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

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

    public Optional<Account> find(String cloudAccountId) {
        return db.sql(
                        """
                        select customer_id, partner_id from (
                            select customer_id, partner_id, not registered as later
                            from accounts.account where cloud_account_id = :id
                            union all
                            select customer_id, partner_id, true
                            from account_claim where cloud_account_id = :id) known
                        order by later limit 1\
                        """)
                .param("id", cloudAccountId)
                .query(Account.class)
                .optional();
    }
}
