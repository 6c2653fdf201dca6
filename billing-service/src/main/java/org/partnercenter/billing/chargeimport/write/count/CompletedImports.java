package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.billing.chargeimport.events.ChargeImportEvent.Totals;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.core.type.TypeReference;

import java.util.List;

/** Ends an import whose months are all counted. */
@Component
class CompletedImports {

    private static final TypeReference<List<Totals>> TOTALS = new TypeReference<>() {};

    private record Sums(long rowsAccepted, long rowsRefused, String totals) {}

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
                Sums sums = sums(file.importId());
                commands.send(
                        new CompleteChargeImport(
                                file.importId(),
                                sums.rowsAccepted(),
                                sums.rowsRefused(),
                                Json.mapper().readValue(sums.totals(), TOTALS),
                                file.repeats()));
            }
        });
    }

    private Sums sums(String importId) {
        return db.sql(
                        """
                        select rows_accepted, rows_refused, totals::text from charge_file
                        where import_id = cast(? as uuid)\
                        """)
                .param(importId)
                .query(Sums.class)
                .single();
    }
}
