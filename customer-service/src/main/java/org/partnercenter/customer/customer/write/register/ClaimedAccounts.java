package org.partnercenter.customer.customer.write.register;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/** Keeps the accounts in a table, each unique by the keys of the database. */
@Component
public class ClaimedAccounts implements Accounts {

    private final JdbcClient db;

    ClaimedAccounts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void claim(RegisterCustomer account) {
        String customerId = account.customerId();
        String key = TextKey.of(account.accountName());
        int claimed =
                db.sql(
                                """
                                insert into account (customer_id, account_name_key, cloud_account_id, partner_id, resale)
                                values (?, ?, ?, ?, ?) on conflict do nothing\
                                """)
                        .param(customerId)
                        .param(key)
                        .param(account.cloudAccountId())
                        .param(account.partnerId())
                        .param(account.associationType() == AssociationType.RESALE)
                        .update();
        if (claimed == 0) {
            refuseIfTaken(customerId, key, account.cloudAccountId());
        }
    }

    @Override
    public Optional<Holder> holderOf(String cloudAccountId) {
        return db.sql("select customer_id, partner_id from account where cloud_account_id = ?")
                .param(cloudAccountId)
                .query((row, _) ->
                        new Holder(row.getString("customer_id"), row.getString("partner_id")))
                .optional();
    }

    @Override
    public void join(String customerId, String partnerId, AssociationType type) {
        db.sql("update account set partner_id = ?, resale = ? where customer_id = ?")
                .params(partnerId, type == AssociationType.RESALE, customerId)
                .update();
    }

    @Override
    public void release(String customerId) {
        db.sql("update account set partner_id = null where customer_id = ?")
                .param(customerId)
                .update();
    }

    /** Some customers that the partner resells, in the order of their ids, after that one. */
    public List<String> resoldBy(String partnerId, String after, int most) {
        return db.sql(
                        """
                        select customer_id from account
                        where partner_id = ? and resale and customer_id > ?
                        order by customer_id limit ?\
                        """)
                .params(partnerId, after, most)
                .query(String.class)
                .list();
    }

    private void refuseIfTaken(String customerId, String key, @Nullable String cloudAccountId) {
        if (isTaken("account_name_key", key, customerId)) {
            throw Rejection.conflict(
                    "ACCOUNT_NAME_TAKEN", "This account name is taken: choose another one.");
        }
        if (cloudAccountId != null && isTaken("cloud_account_id", cloudAccountId, customerId)) {
            throw Rejection.conflict(
                    "CLOUD_ACCOUNT_TAKEN", "This cloud account belongs to another customer.");
        }
    }

    private boolean isTaken(String column, String value, String customerId) {
        return db.sql(
                        "select exists (select from account where %s = ? and customer_id <> ?)"
                                .formatted(column))
                .params(value, customerId)
                .query(Boolean.class)
                .single();
    }
}
