package org.partnercenter.platform.testing.wrong;

import org.apache.kafka.clients.producer.Producer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.web.bind.annotation.RestController;

/**
 * Breaks three rules on purpose: a public endpoint with another name, Kafka and the store's engine
 * at hand.
 */
@RestController
public class OpenToAll {

    public Class<?> kafka() {
        return Producer.class;
    }

    public Class<?> engine() {
        return EventStorageEngine.class;
    }
}
