package org.partnercenter.platform.publish;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Down while the publishing processor is not running or is in error; facts wait in the event store
 * meanwhile.
 */
final class PublisherHealth implements HealthIndicator {

    private final EventProcessingConfiguration processors;

    PublisherHealth(EventProcessingConfiguration processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        return processors
                .eventProcessor(Publisher.GROUP)
                .map(PublisherHealth::of)
                .orElseGet(() -> Health.down().withDetail("publisher", "missing").build());
    }

    private static Health of(EventProcessor processor) {
        boolean well = processor.isRunning() && !processor.isError();
        return (well ? Health.up() : Health.down())
                .withDetail("running", processor.isRunning())
                .withDetail("error", processor.isError())
                .build();
    }
}
