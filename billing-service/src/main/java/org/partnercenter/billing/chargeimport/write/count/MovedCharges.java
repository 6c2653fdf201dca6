package org.partnercenter.billing.chargeimport.write.count;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.focus.FocusColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Locale;

/**
 * Moves what earlier files of a partner charged to a customer that was never registered: a copy of
 * the lines counts for the customer that has the account, and what they counted is superseded.
 */
@Component
class MovedCharges {

    private static final String DETAILS =
            FocusColumn.details().stream()
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .collect(joining(", "));

    private final JdbcClient db;

    MovedCharges(JdbcClient db) {
        this.db = db;
    }

    /** Gives the import its lines, if it is one that moves charges. */
    void bring(CountedFile file) {
        @Nullable String from = file.movesFrom();
        if (from == null) {
            return;
        }
        db.sql("delete from account_claim where customer_id = ? and partner_id = ?")
                .params(from, file.partnerId())
                .update();
        if (file.movesTo() != null) {
            db.sql(
                            """
                            insert into charge_line
                                (import_id, line, customer_id, day, period, product, currency,
                                 billed, effective, list, %1$s)
                            select cast(:id as uuid), row_number() over (order by import_id, line),
                                   :to, day, period, product, currency,
                                   billed, effective, list, %1$s
                            from charge_line
                            where customer_id = :from and import_id = any (array(
                                select import_id from charge_part
                                where customer_id = :from and superseded_by is null))
                              and (import_id, period) in (
                                select p.import_id, p.period from charge_part p
                                join charge_file f on f.import_id = p.import_id
                                where p.customer_id = :from and p.superseded_by is null
                                  and f.partner_id = :partner)\
                            """
                                    .formatted(DETAILS))
                    .param("id", file.importId())
                    .param("from", from)
                    .param("to", file.movesTo())
                    .param("partner", file.partnerId())
                    .update();
        }
    }

    /** Supersedes what the lines counted where they were. */
    void takeAway(CountedFile file) {
        if (file.movesFrom() != null) {
            db.sql(
                            """
                            update charge_part p set superseded_by = cast(:id as uuid)
                            from charge_file f
                            where f.import_id = p.import_id and f.partner_id = :partner
                              and p.customer_id = :from and p.superseded_by is null\
                            """)
                    .param("id", file.importId())
                    .param("from", file.movesFrom())
                    .param("partner", file.partnerId())
                    .update();
        }
    }
}
