package org.partnercenter.billing.chargeimport.write.count;

import org.axonframework.commandhandling.CommandHandler;
import org.partnercenter.billing.spending.write.SpendingBook;
import org.partnercenter.billing.spending.write.record.RecordSpending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * Records what a file changes in its customers' months, a page of months in a transaction: its
 * events and how far the file is counted are stored together or not at all.
 */
@Component
class CountedMonths {

    private final MonthPages pages;
    private final PartnerLock lock;
    private final SpendingBook book;
    private final JdbcClient db;

    CountedMonths(MonthPages pages, PartnerLock lock, SpendingBook book, JdbcClient db) {
        this.pages = pages;
        this.lock = lock;
        this.book = book;
        this.db = db;
    }

    @CommandHandler
    boolean handle(CountMonths command) throws Exception {
        CountedFile file = command.file();
        lock.hold(file.partnerId());
        List<RecordSpending> page = pages.next(file);
        if (page.isEmpty()) {
            return false;
        }
        book.record(page);
        countedTo(page.getLast(), file);
        return true;
    }

    private void countedTo(RecordSpending last, CountedFile file) {
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
    }
}
