package org.partnercenter.billing.chargeimport.write.receive;

import static java.util.stream.Collectors.joining;

import org.partnercenter.billing.focus.FocusColumn;
import org.partnercenter.billing.focus.UnusableFile;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Locale;

/**
 * Stores chunks, each whole or not at all, by COPY. Nothing is stored any more for a file that was
 * given up.
 */
@Component
class ChunkStore {

    private static final String LINES =
            "copy charge_line (import_id, line, customer_id, day, period, product, currency,"
                    + " billed, effective, list, "
                    + FocusColumn.details().stream()
                            .map(column -> column.name().toLowerCase(Locale.ROOT))
                            .collect(joining(", "))
                    + ") from stdin";

    private static final String REFUSALS =
            "copy charge_refusal (import_id, line, code, message) from stdin";

    private final JdbcTemplate jdbc;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    ChunkStore(JdbcTemplate jdbc, JdbcClient db, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    /**
     * Stores the chunk.
     *
     * @throws UnusableFile when the file was given up meanwhile
     */
    void store(String importId, Chunk chunk) {
        transactions.executeWithoutResult(_ -> {
            advance(importId, chunk.progress());
            copy(LINES, chunk.lines());
            copy(REFUSALS, chunk.refusals());
            introduce(importId, chunk.introductions());
        });
    }

    private void advance(String importId, Chunk.Progress progress) {
        int receiving =
                db.sql(
                                """
                                update charge_file
                                set heartbeat_at = now(), rows_read = :read,
                                    rows_accepted = :accepted, rows_refused = :refused
                                where import_id = cast(:id as uuid) and stage = 'RECEIVING'\
                                """)
                        .param("read", progress.read())
                        .param("accepted", progress.accepted())
                        .param("refused", progress.refused())
                        .param("id", importId)
                        .update();
        if (receiving == 0) {
            throw new UnusableFile(
                    UnusableFile.Cause.INTERRUPTED,
                    "The service was away while it received the file: send it again.");
        }
    }

    private void copy(String statement, CopyText rows) {
        if (rows.rows() == 0) {
            return;
        }
        jdbc.execute(
                (ConnectionCallback<Long>)
                        connection -> {
                            CopyIn copy =
                                    connection
                                            .unwrap(PGConnection.class)
                                            .getCopyAPI()
                                            .copyIn(statement);
                            try {
                                copy.writeToCopy(rows.bytes(), 0, rows.length());
                                return copy.endCopy();
                            } finally {
                                if (copy.isActive()) {
                                    copy.cancelCopy();
                                }
                            }
                        });
    }

    private void introduce(String importId, List<AccountIntroduction> introductions) {
        if (introductions.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into charge_introduction
                            (import_id, customer_id, cloud_account_id, sealed_name)
                        select cast(? as uuid), * from unnest(?, ?, ?)
                        on conflict do nothing\
                        """)
                .params(
                        importId,
                        introductions.stream()
                                .map(AccountIntroduction::customerId)
                                .toArray(String[]::new),
                        introductions.stream()
                                .map(AccountIntroduction::cloudAccountId)
                                .toArray(String[]::new),
                        introductions.stream()
                                .map(AccountIntroduction::sealedName)
                                .toArray(String[]::new))
                .update();
    }
}
