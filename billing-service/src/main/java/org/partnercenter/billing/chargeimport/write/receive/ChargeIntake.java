package org.partnercenter.billing.chargeimport.write.receive;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.partnercenter.billing.chargeimport.write.count.CountCharges;
import org.partnercenter.billing.chargeimport.write.receive.ChargeReceiver.Receipt;
import org.partnercenter.billing.chargeimport.write.receive.ImportFiles.GivenUp;
import org.partnercenter.billing.focus.UnusableFile;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.NewIds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Takes a file in, from its first byte to the moment from which it counts for certain; whatever
 * goes wrong before that leaves a failed import and no rows.
 */
@Component
class ChargeIntake {

    private final ImportFiles files;
    private final ChargeReceiver receiver;
    private final FailedImports failures;
    private final Heartbeat heartbeat;
    private final Commands commands;
    private final Scheduler scheduler;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Semaphore places;

    ChargeIntake(
            ImportFiles files,
            ChargeReceiver receiver,
            FailedImports failures,
            Heartbeat heartbeat,
            Commands commands,
            Scheduler scheduler,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${partner-center.charges.files-at-once:4}") int filesAtOnce) {
        this.files = files;
        this.receiver = receiver;
        this.failures = failures;
        this.heartbeat = heartbeat;
        this.commands = commands;
        this.scheduler = scheduler;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.places = new Semaphore(filesAtOnce);
    }

    /** Receives the file; answers the id of its import, which is being counted or has failed. */
    String receive(Upload wanted, InputStream sent, boolean announcedAsGzip) {
        if (!places.tryAcquire()) {
            throw Rejection.unavailable(
                    "TOO_MANY_FILES",
                    "As many files as this service takes at once are being received: send this one"
                            + " later.",
                    Duration.ofSeconds(10));
        }
        try {
            Upload upload = begin(wanted);
            receive(upload, () -> receiver.receive(upload, sent, announcedAsGzip));
            return upload.importId();
        } finally {
            places.release();
        }
    }

    private void receive(Upload upload, Supplier<Receipt> file) {
        heartbeat.begin(upload.importId());
        try {
            close(upload, file.get());
        } catch (UnusableFile unusable) {
            fail(upload, unusable);
        } catch (RuntimeException failure) {
            fail(upload, interrupted());
            throw failure;
        } finally {
            heartbeat.end(upload.importId());
        }
    }

    /** A request that is repeated under its key may find its id taken by the try that failed. */
    private Upload begin(Upload wanted) {
        Upload begun =
                transactions.execute(_ -> {
                    Upload upload = files.begin(wanted) ? wanted : wanted.withId(NewIds.fresh());
                    if (upload != wanted) {
                        files.begin(upload);
                    }
                    commands.send(
                            new StartChargeImport(
                                    upload.importId(),
                                    upload.partnerId(),
                                    upload.mode(),
                                    upload.createCustomers()));
                    return upload;
                });
        return begun == null ? wanted : begun;
    }

    private void close(Upload upload, Receipt receipt) {
        transactions.executeWithoutResult(_ -> {
            if (!files.close(upload.importId(), receipt)) {
                throw interrupted();
            }
            commands.send(
                    new CloseChargeImport(upload.importId(), receipt.rowsRead(), receipt.sha256()));
            scheduler.schedule(CountCharges.of(upload.importId()), clock.instant());
        });
        scheduler.triggerCheckForDueExecutions();
    }

    private void fail(Upload upload, UnusableFile why) {
        files.giveUp(upload.importId(), why.code(), why.detail());
        failures.end(new GivenUp(upload.importId(), upload.partnerId(), why.code(), why.detail()));
    }

    private static UnusableFile interrupted() {
        return new UnusableFile(
                UnusableFile.Cause.INTERRUPTED,
                "The service was away while it received the file: send it again.");
    }
}
