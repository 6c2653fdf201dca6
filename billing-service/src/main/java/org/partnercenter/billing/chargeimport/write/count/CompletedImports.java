package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.Totals;
import org.partnercenter.platform.command.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** Ends an import whose months are all counted. */
@Component
class CompletedImports {

    private record Rows(long rowsAccepted, long rowsRefused) {}

    private final CountedFiles files;
    private final Commands commands;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    CompletedImports(
            CountedFiles files,
            Commands commands,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.commands = commands;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    void complete(CountedFile file) {
        transactions.executeWithoutResult(_ -> {
            if (files.completed(file.importId())) {
                db.sql("delete from charge_introduction where import_id = cast(? as uuid)")
                        .param(file.importId())
                        .update();
                Rows rows = rows(file.importId());
                commands.send(
                        new CompleteChargeImport(
                                file.importId(),
                                rows.rowsAccepted(),
                                rows.rowsRefused(),
                                totals(file.importId()),
                                file.repeats()));
            }
        });
    }

    private Rows rows(String importId) {
        return db.sql(
                        """
                        select rows_accepted, rows_refused from charge_file
                        where import_id = cast(? as uuid)\
                        """)
                .param(importId)
                .query(Rows.class)
                .single();
    }

    private List<Totals> totals(String importId) {
        return db.sql(
                        """
                        select currency, sum(billed) as billed, sum(effective) as effective,
                               sum(list) as list
                        from charge_part where import_id = cast(? as uuid)
                        group by currency order by currency\
                        """)
                .param(importId)
                .query(Totals.class)
                .list();
    }
}
