package org.partnercenter.billing.chargeimport.write.count;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

/** Lets one file of a partner be counted at a time, over all instances. */
@Component
class PartnerLock {

    private static final String MOMENT = "250ms";
    private static final String NOT_AVAILABLE = "55P03";

    private final JdbcClient db;

    PartnerLock(JdbcClient db) {
        this.db = db;
    }

    /**
     * Waits for it a moment, so that small files follow each other without a pause, and no longer,
     * so that a large one keeps no thread from other partners' files; it is held until the
     * transaction ends, whose statements take as long as they need.
     *
     * @throws PartnerBusy if another file of the partner has it for longer
     */
    void hold(String partnerId) {
        set("statement_timeout", "0");
        set("lock_timeout", MOMENT);
        try {
            db.sql("select pg_advisory_xact_lock(hashtextextended('charges of ' || ?, 0))::text")
                    .param(partnerId)
                    .query(String.class)
                    .list();
        } catch (DataAccessException failed) {
            throw isTaken(failed) ? new PartnerBusy(failed) : failed;
        }
        set("lock_timeout", "0");
    }

    private void set(String name, String value) {
        db.sql("select set_config(?, ?, true)").params(name, value).query(String.class).single();
    }

    private static boolean isTaken(DataAccessException failed) {
        return failed.getMostSpecificCause() instanceof SQLException cause
                && NOT_AVAILABLE.equals(cause.getSQLState());
    }
}
