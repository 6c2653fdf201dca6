package org.partnercenter.platform.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** How far telling lags behind storing, as metrics. */
final class PublisherLag {

    private final Counter published;
    private final Clock clock;
    private final AtomicLong lastNanos = new AtomicLong();

    PublisherLag(MeterRegistry meters, Clock clock) {
        this.clock = clock;
        published = meters.counter("partner.center.publisher.facts");
        Gauge.builder("partner.center.publisher.lag.seconds", lastNanos, lag -> lag.get() / 1e9)
                .description("Age of the fact that was sent last, at that moment")
                .register(meters);
    }

    void published(Instant storedAt) {
        published.increment();
        lastNanos.set(Duration.between(storedAt, clock.instant()).toNanos());
    }
}
