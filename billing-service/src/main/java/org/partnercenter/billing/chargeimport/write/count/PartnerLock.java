package org.partnercenter.billing.chargeimport.write.count;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets one file of a partner be counted at a time, over all instances. */
@Component
class PartnerLock {

    private final JdbcClient db;

    PartnerLock(JdbcClient db) {
        this.db = db;
    }

    /** Waits for it, however long; it is held until the transaction ends. */
    void hold(String partnerId) {
        db.sql("select set_config('statement_timeout', '0', true)").query(String.class).single();
        db.sql("select pg_advisory_xact_lock(hashtextextended('charges of ' || ?, 0))::text")
                .param(partnerId)
                .query(String.class)
                .list();
    }
}
