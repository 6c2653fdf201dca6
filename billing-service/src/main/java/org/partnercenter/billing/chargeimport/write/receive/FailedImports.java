package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.chargeimport.write.receive.ImportFiles.GivenUp;
import org.partnercenter.platform.command.Commands;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/**
 * Ends the import of a file that was given up: its rows go, then it fails. It may be done twice, by
 * whichever instance comes first.
 */
@Component
public class FailedImports {

    private static final List<String> TABLES =
            List.of("charge_line", "charge_refusal", "charge_introduction");

    private final ImportFiles files;
    private final Commands commands;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    FailedImports(
            ImportFiles files,
            Commands commands,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.commands = commands;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Removes what the file left behind and tells that its import failed; nothing when it did not.
     */
    public void end(GivenUp file) {
        if (!files.isGivenUp(file.importId())) {
            return;
        }
        transactions.executeWithoutResult(_ -> {
            db.sql("select set_config('statement_timeout', '0', true)")
                    .query(String.class)
                    .single();
            for (String table : TABLES) {
                db.sql("delete from " + table + " where import_id = cast(? as uuid)")
                        .param(file.importId())
                        .update();
            }
        });
        transactions.executeWithoutResult(_ -> {
            if (files.failed(file.importId())) {
                commands.send(new FailChargeImport(file.importId(), file.cause(), file.detail()));
            }
        });
    }
}
