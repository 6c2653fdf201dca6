package org.partnercenter.billing.chargeimport.write.count;

import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.partnercenter.billing.spending.write.record.RecordSpendings;
import org.partnercenter.platform.command.Commands;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** Records what a file changes in its customers' months, a page of months in a transaction. */
@Component
class CountedMonths {

    private final MonthPages pages;
    private final PartnerLock lock;
    private final Commands commands;
    private final JdbcClient db;
    private final TransactionTemplate transactions;

    CountedMonths(
            MonthPages pages,
            PartnerLock lock,
            Commands commands,
            JdbcClient db,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.lock = lock;
        this.commands = commands;
        this.db = db;
        this.transactions = new TransactionTemplate(transactions);
    }

    void count(CountedFile file) throws DataAccessException {
        while (Boolean.TRUE.equals(transactions.execute(_ -> countPage(file)))) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted: the counting goes on later");
            }
        }
    }

    private boolean countPage(CountedFile file) {
        lock.hold(file.partnerId());
        List<RecordSpending> page = pages.next(file);
        if (page.isEmpty()) {
            return false;
        }
        RecordSpending last = page.getLast();
        db.sql(
                        """
                        update charge_file
                        set counted_customer = :customer, counted_month = :month
                        where import_id = cast(:id as uuid)\
                        """)
                .param("customer", last.customerId())
                .param("month", last.month().atDay(1))
                .param("id", file.importId())
                .update();
        commands.send(new RecordSpendings(page));
        return true;
    }
}
