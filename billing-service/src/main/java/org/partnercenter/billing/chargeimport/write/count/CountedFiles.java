package org.partnercenter.billing.chargeimport.write.count;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Where the counting of each file stands. */
@Component
class CountedFiles {

    private final JdbcClient db;

    CountedFiles(JdbcClient db) {
        this.db = db;
    }

    Optional<CountedFile> find(String importId) {
        return db.sql(
                        """
                        select import_id::text, partner_id, mode, create_customers, stage, sha256,
                               repeats::text, moves_from, moves_to
                        from charge_file
                        where import_id = cast(? as uuid) and stage in ('RECEIVED', 'SETTLED')\
                        """)
                .param(importId)
                .query(CountedFile.class)
                .optional();
    }

    /** What the file counts is decided. */
    void settled(String importId, @Nullable String repeats) {
        db.sql(
                        """
                        update charge_file f
                        set stage = 'SETTLED', repeats = cast(:repeats as uuid),
                            months = (select count(*) from charge_month m
                                      where m.import_id = f.import_id),
                            rows_accepted = (select coalesce(sum(lines), 0) from charge_part p
                                             where p.import_id = f.import_id),
                            rows_refused = (select count(*) from charge_refusal r
                                            where r.import_id = f.import_id),
                            totals = (select coalesce(jsonb_agg(t order by t.currency), '[]')
                                      from (select currency, sum(billed)::text as billed,
                                                   sum(effective)::text as effective,
                                                   sum(list)::text as list
                                            from charge_part p where p.import_id = f.import_id
                                            group by currency) t)
                        where import_id = cast(:id as uuid)\
                        """)
                .param("repeats", repeats)
                .param("id", importId)
                .update();
    }

    /** Every month is counted; false when that was noted before. */
    boolean completed(String importId) {
        return db.sql(
                                """
                                update charge_file set stage = 'COMPLETED', finished_at = now()
                                where import_id = cast(? as uuid) and stage = 'SETTLED'\
                                """)
                        .param(importId)
                        .update()
                > 0;
    }
}
