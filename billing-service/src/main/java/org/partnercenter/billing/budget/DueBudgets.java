package org.partnercenter.billing.budget;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets who notes that something is due about a budget wake who tells it. */
@Component
public class DueBudgets {

    private final Semaphore noted = new Semaphore(0);

    /** Wakes it when the caller's transaction is committed. */
    public void noted() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        noted.release();
                    }
                });
    }

    /** Waits until something is noted, at most that long: another instance may have noted it. */
    public void await(Duration longest) throws InterruptedException {
        if (noted.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            noted.drainPermits();
        }
    }
}
