package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.chargeimport.write.receive.ChargeReceiver.Receipt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Where each file stands: a file is being received by one instance until it is closed or given up,
 * and that is decided once.
 */
@Component
public class ImportFiles {

    /** A file that was given up and whose import has to fail. */
    public record GivenUp(String importId, String partnerId, String cause, String detail) {}

    private final JdbcClient db;

    ImportFiles(JdbcClient db) {
        this.db = db;
    }

    /** Notes a new file; false when the id is taken. */
    boolean begin(Upload upload) {
        return db.sql(
                                """
                                insert into charge_file
                                    (import_id, partner_id, mode, create_customers, stage,
                                     heartbeat_at, started_at)
                                values (cast(:id as uuid), :partner, :mode, :create, 'RECEIVING',
                                        now(), now())
                                on conflict (import_id) do nothing\
                                """)
                        .param("id", upload.importId())
                        .param("partner", upload.partnerId())
                        .param("mode", upload.mode().name())
                        .param(
                                "create",
                                upload.createCustomers() == null
                                        ? null
                                        : upload.createCustomers().name())
                        .update()
                > 0;
    }

    /** The file arrived whole; false when it was given up before. */
    boolean close(String importId, Receipt receipt) {
        return db.sql(
                                """
                                update charge_file set stage = 'RECEIVED', sha256 = :sha, received_at = now()
                                where import_id = cast(:id as uuid) and stage = 'RECEIVING'\
                                """)
                        .param("sha", receipt.sha256())
                        .param("id", importId)
                        .update()
                > 0;
    }

    /** The file counts nothing; from now on nothing is stored for it any more. */
    void giveUp(String importId, String cause, String detail) {
        db.sql(
                        """
                        update charge_file set stage = 'GIVEN_UP', cause = :cause, detail = :detail
                        where import_id = cast(:id as uuid) and stage = 'RECEIVING'\
                        """)
                .param("cause", cause)
                .param("detail", detail)
                .param("id", importId)
                .update();
    }

    /** Gives up the files that nobody has received anything of for that long. */
    public void giveUpAbandoned(Duration silence, String cause, String detail) {
        db.sql(
                        """
                        update charge_file set stage = 'GIVEN_UP', cause = :cause, detail = :detail
                        where stage = 'RECEIVING'
                          and heartbeat_at < now() - make_interval(secs => :silence)\
                        """)
                .param("cause", cause)
                .param("detail", detail)
                .param("silence", silence.toMillis() / 1000.0)
                .update();
    }

    /** The files that were given up and whose imports have not failed yet. */
    public List<GivenUp> givenUp() {
        return db.sql(
                        """
                        select import_id::text, partner_id, cause, detail
                        from charge_file where stage = 'GIVEN_UP'\
                        """)
                .query(GivenUp.class)
                .list();
    }

    boolean isGivenUp(String importId) {
        return db.sql(
                        """
                        select exists (select from charge_file
                                       where import_id = cast(? as uuid) and stage = 'GIVEN_UP')\
                        """)
                .param(importId)
                .query(Boolean.class)
                .single();
    }

    /** The import of the file has failed; false when that was noted before. */
    public boolean failed(String importId) {
        return db.sql(
                                """
                                update charge_file
                                set stage = 'FAILED', rows_accepted = 0, rows_refused = 0,
                                    finished_at = now()
                                where import_id = cast(:id as uuid) and stage = 'GIVEN_UP'\
                                """)
                        .param("id", importId)
                        .update()
                > 0;
    }

    /** The instance is still receiving these. */
    void heartbeat(Collection<String> importIds) {
        db.sql(
                        """
                        update charge_file set heartbeat_at = now()
                        where import_id = any (cast(? as uuid[])) and stage = 'RECEIVING'\
                        """)
                .param(importIds.toArray(String[]::new))
                .update();
    }
}
