package org.partnercenter.platform.web;

import org.partnercenter.platform.web.IdempotencyKeys.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says which requests this instance is answering, so that nobody takes one to be dead that takes
 * long.
 */
final class KeyHeartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeyHeartbeat.class);
    private static final long PERIOD = IdempotencyKeys.LEASE.toMillis() / 5;

    private final IdempotencyKeys keys;
    private final Set<Claim> answering = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("idempotency-heartbeat").factory());

    KeyHeartbeat(IdempotencyKeys keys) {
        this.keys = keys;
        timer.scheduleWithFixedDelay(this::beat, PERIOD, PERIOD, TimeUnit.MILLISECONDS);
    }

    void begin(Claim claim) {
        answering.add(claim);
    }

    void end(Claim claim) {
        answering.remove(claim);
    }

    private void beat() {
        try {
            if (!answering.isEmpty()) {
                keys.renew(Set.copyOf(answering));
            }
        } catch (RuntimeException failed) {
            LOG.warn("The requests that are being answered could not be marked as such", failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
