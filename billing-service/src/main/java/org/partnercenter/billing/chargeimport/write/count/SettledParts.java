package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.contracts.billing.ImportMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums up what a file counts, exactly, and takes out what it replaces. */
@Component
class SettledParts {

    private final JdbcClient db;

    SettledParts(JdbcClient db) {
        this.db = db;
    }

    void sum(CountedFile file) {
        db.sql(
                        """
                        insert into charge_part
                            (import_id, customer_id, month, period, product, currency,
                             billed, effective, list, lines, first_line)
                        select import_id, customer_id, day - extract(day from day)::integer + 1,
                               period, product, currency,
                               sum(billed), sum(effective), sum(list), count(*), min(line)
                        from charge_line where import_id = cast(? as uuid)
                        group by 1, 2, 3, 4, 5, 6\
                        """)
                .param(file.importId())
                .update();
    }

    /**
     * A restatement replaces what earlier imports of its partner counted for its customers' billing
     * periods; what a customer was charged through another partner stays.
     */
    void supersede(CountedFile file) {
        if (file.mode() == ImportMode.RESTATE) {
            db.sql(
                            """
                            update charge_part old set superseded_by = cast(:id as uuid)
                            from (select distinct customer_id, period from charge_part
                                  where import_id = cast(:id as uuid)) restated, charge_file file
                            where file.import_id = old.import_id
                              and file.partner_id = :partner
                              and old.customer_id = restated.customer_id
                              and old.period = restated.period
                              and old.superseded_by is null
                              and old.import_id <> cast(:id as uuid)\
                            """)
                    .param("id", file.importId())
                    .param("partner", file.partnerId())
                    .update();
        }
    }

    void listMonths(CountedFile file) {
        db.sql(
                        """
                        insert into charge_month (import_id, customer_id, month)
                        select cast(:id as uuid), customer_id, month from charge_part
                        where import_id = cast(:id as uuid)
                        union
                        select cast(:id as uuid), customer_id, month from charge_part
                        where superseded_by = cast(:id as uuid)\
                        """)
                .param("id", file.importId())
                .update();
    }
}
