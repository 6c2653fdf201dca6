package org.partnercenter.billing.chargeimport.write.count;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides once what a file counts, in one transaction and for one file of a partner at a time:
 * which of its rows were counted before, which it cannot count, and what it supersedes. What it
 * decides is never changed again; counting is then arithmetic.
 */
@Component
class Settlement {

    private final CountedFiles files;
    private final RepeatedContent contents;
    private final SettledRows rows;
    private final SettledParts parts;
    private final MovedCharges moves;
    private final PartnerLock lock;
    private final TransactionTemplate transactions;

    Settlement(
            CountedFiles files,
            RepeatedContent contents,
            SettledRows rows,
            SettledParts parts,
            MovedCharges moves,
            PartnerLock lock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.contents = contents;
        this.rows = rows;
        this.parts = parts;
        this.moves = moves;
        this.lock = lock;
        this.transactions = new TransactionTemplate(transactions);
    }

    void settle(CountedFile received) {
        transactions.executeWithoutResult(_ -> {
            lock.hold(received.partnerId());
            files.find(received.importId())
                    .filter(CountedFile::isReceived)
                    .ifPresent(file -> {
                        String repeats = contents.claim(file);
                        moves.bring(file);
                        rows.leaveToWhomTheyWereMoved(file);
                        if (file.introduces()) {
                            rows.leaveToRegistered(file);
                            rows.refuseAccountsThatWereLost(file);
                        }
                        parts.sum(file);
                        rows.refuseOtherCurrencies(file);
                        rows.refuseTooManyProducts(file);
                        parts.supersede(file);
                        moves.takeAway(file);
                        parts.listMonths(file);
                        files.settled(file.importId(), repeats);
                    });
        });
    }
}
