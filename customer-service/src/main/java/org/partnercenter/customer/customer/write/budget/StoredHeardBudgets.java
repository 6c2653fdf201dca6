package org.partnercenter.customer.customer.write.budget;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a row a customer, written in the transaction of the command that follows. */
@Component
class StoredHeardBudgets implements HeardBudgets {

    private final JdbcClient db;

    StoredHeardBudgets(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isNew(String customerId, long sequence) {
        return db.sql(
                                """
                                insert into heard_budget as h (customer_id, sequence) values (?, ?)
                                on conflict (customer_id) do update set sequence = excluded.sequence
                                where h.sequence < excluded.sequence\
                                """)
                        .params(customerId, sequence)
                        .update()
                > 0;
    }
}
