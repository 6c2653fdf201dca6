package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.account.AccountDirectory;
import org.partnercenter.billing.focus.ChargeContent;
import org.partnercenter.billing.focus.FocusFile;
import org.partnercenter.billing.introduction.NameSeal;
import org.partnercenter.platform.command.Rejection;
import org.springframework.stereotype.Component;

import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads a file while it arrives and stores its rows, which count for nothing yet. Each file has a
 * thread of the operating system, so that long files do not keep requests waiting.
 */
@Component
class ChargeReceiver implements AutoCloseable {

    /** A file that arrived whole. */
    record Receipt(long rowsRead, String sha256) {}

    private final AccountDirectory accounts;
    private final NameSeal seal;
    private final ChunkStore store;
    private final ExecutorService readers =
            Executors.newCachedThreadPool(Thread.ofPlatform().name("charges-", 0).factory());
    private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

    ChargeReceiver(AccountDirectory accounts, NameSeal seal, ChunkStore store) {
        this.accounts = accounts;
        this.seal = seal;
        this.store = store;
    }

    /**
     * Reads the file to its end.
     *
     * @throws org.partnercenter.billing.focus.UnusableFile when it counts nothing as a whole
     */
    Receipt receive(Upload upload, InputStream sent, boolean announcedAsGzip) {
        Future<Receipt> reading = readers.submit(() -> read(upload, sent, announcedAsGzip));
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw Rejection.unavailable(
                    "SHUTTING_DOWN", "Send the file again.", Duration.ofSeconds(5));
        }
    }

    private Receipt read(Upload upload, InputStream sent, boolean announcedAsGzip) {
        ChargeContent content = new ChargeContent(sent, announcedAsGzip);
        String importId = upload.importId();
        ChunkPipe pipe = new ChunkPipe(importId, writers, chunk -> store.store(importId, chunk));
        try {
            RowSorter sorter =
                    new RowSorter(
                            upload.createCustomers() != null,
                            new ResolvedAccounts(accounts, upload.partnerId()),
                            seal,
                            pipe);
            new FocusFile(content).read(sorter);
            sorter.sortWaiting();
            return new Receipt(pipe.finish().read(), content.sha256());
        } finally {
            pipe.settle();
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
        writers.shutdownNow();
    }
}
