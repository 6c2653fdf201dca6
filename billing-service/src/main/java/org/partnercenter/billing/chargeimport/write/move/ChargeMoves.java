package org.partnercenter.billing.chargeimport.write.move;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.chargeimport.write.count.CountCharges;
import org.partnercenter.billing.chargeimport.write.receive.CloseChargeImport;
import org.partnercenter.billing.chargeimport.write.receive.StartChargeImport;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.web.NewIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;

/** Begins the imports of our own that move charges from a customer that was never registered. */
@Component
public class ChargeMoves {

    private final JdbcClient db;
    private final Commands commands;
    private final Scheduler scheduler;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChargeMoves(
            JdbcClient db,
            Commands commands,
            Scheduler scheduler,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.db = db;
        this.commands = commands;
        this.scheduler = scheduler;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Moves what the partner's files charged to the one customer to the other, or takes it out
     * where there is no other; once, however often it is asked for.
     */
    public void begin(String partnerId, String from, @Nullable String to) {
        String importId = NewIds.fresh();
        transactions.executeWithoutResult(_ -> {
            if (isNew(importId, partnerId, from, to)) {
                commands.send(new StartChargeImport(importId, partnerId, ImportMode.APPEND, null));
                commands.send(new CloseChargeImport(importId, linesOf(from), "moved " + from));
                scheduler.schedule(CountCharges.of(importId), clock.instant());
            }
        });
        scheduler.triggerCheckForDueExecutions();
    }

    private boolean isNew(String importId, String partnerId, String from, @Nullable String to) {
        return db.sql(
                                """
                                insert into charge_file
                                    (import_id, partner_id, mode, stage, heartbeat_at, started_at,
                                     received_at, sha256, moves_from, moves_to)
                                values (cast(:id as uuid), :partner, 'APPEND', 'RECEIVED', now(),
                                        now(), now(), 'moved ' || :from, :from, :to)
                                on conflict do nothing\
                                """)
                        .param("id", importId)
                        .param("partner", partnerId)
                        .param("from", from)
                        .param("to", to)
                        .update()
                > 0;
    }

    private long linesOf(String customerId) {
        return db.sql(
                        """
                        select coalesce(sum(lines), 0) from charge_part
                        where customer_id = ? and superseded_by is null\
                        """)
                .param(customerId)
                .query(Long.class)
                .single();
    }
}
