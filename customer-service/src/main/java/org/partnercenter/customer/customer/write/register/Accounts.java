package org.partnercenter.customer.customer.write.register;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.TextKey;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which customer has which account name and which cloud account: each is unique on the platform,
 * decided in the transaction of the registration.
 */
@Component
public class Accounts {

    private final JdbcClient db;

    Accounts(JdbcClient db) {
        this.db = db;
    }

    /** Takes both for the customer; taken by another one, they are refused. */
    public void claim(String customerId, String accountName, @Nullable String cloudAccountId) {
        String key = TextKey.of(accountName);
        int claimed =
                db.sql(
                                """
                                insert into account (customer_id, account_name_key, cloud_account_id)
                                values (?, ?, ?) on conflict do nothing\
                                """)
                        .param(customerId)
                        .param(key)
                        .param(cloudAccountId)
                        .update();
        if (claimed == 0) {
            refuseIfTaken(customerId, key, cloudAccountId);
        }
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
