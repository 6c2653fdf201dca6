package org.partnercenter.billing.chargeimport.write.receive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says which files this instance is receiving, so that no other one takes them to be abandoned
 * while their sender is slow.
 */
@Component
class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final ImportFiles files;
    private final Set<String> receiving = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("charges-heartbeat").factory());

    Heartbeat(
            ImportFiles files,
            @Value("${partner-center.charges.abandoned-after:20s}") Duration abandonedAfter) {
        this.files = files;
        long period = Math.max(100, abandonedAfter.toMillis() / 5);
        timer.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
    }

    void begin(String importId) {
        receiving.add(importId);
    }

    void end(String importId) {
        receiving.remove(importId);
    }

    private void beat() {
        try {
            if (!receiving.isEmpty()) {
                files.heartbeat(Set.copyOf(receiving));
            }
        } catch (RuntimeException failed) {
            LOG.warn("The files that are being received could not be marked as such", failed);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
