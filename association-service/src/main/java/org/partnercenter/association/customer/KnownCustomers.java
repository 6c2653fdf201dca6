package org.partnercenter.association.customer;

import org.partnercenter.association.customer.KnownAccounts.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Reads what we have been told of customers. */
@Component
class KnownCustomers implements ManualFreezes, KnownAccounts {

    private final JdbcClient db;

    KnownCustomers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean hold(String customerId) {
        return db.sql(
                        """
                        select manually_frozen from known_customers.known_customer
                        where customer_id = :id
                        """)
                .param("id", customerId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public Optional<Account> of(String customerId) {
        return db.sql(
                        """
                        select account_name_key, cloud_account_id from known_customers.known_customer
                        where customer_id = :id
                        """)
                .param("id", customerId)
                .query((row, _) -> new Account(row.getString(1), row.getString(2)))
                .optional();
    }

    @Override
    public boolean isAssociated(Account account) {
        return db.sql(
                        """
                        select exists (
                            select from known_customers.known_customer k
                            join association_period p
                                on p.customer_id = k.customer_id and p.until is null
                            where k.account_name_key = :name or k.cloud_account_id = :cloud)
                        """)
                .param("name", account.nameKey())
                .param("cloud", account.cloudAccountId())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isMember(String memberId, String partnerId) {
        return db.sql(
                        """
                        select exists (select from known_customers.known_member
                                       where member_id = :member and partner_id = :partner)
                        """)
                .param("member", memberId)
                .param("partner", partnerId)
                .query(Boolean.class)
                .single();
    }
}
