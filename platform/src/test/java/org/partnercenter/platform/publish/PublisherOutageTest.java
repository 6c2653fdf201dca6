package org.partnercenter.platform.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;
import org.partnercenter.platform.sample.SampleApplication;
import org.partnercenter.platform.sample.events.ThingEvent.ThingMade;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class PublisherOutageTest {

    @Test
    void nothing_is_told_after_a_fact_that_nobody_took() {
        try (Producer<byte[], byte[]> nobodyThere = producer()) {
            Publisher publisher =
                    new Publisher(
                            nobodyThere,
                            new FactRecords(List.of(new SampleApplication().thingFacts())),
                            new PublisherLag(new SimpleMeterRegistry(), Clock.systemUTC()));
            DomainEventMessage<?> event =
                    new GenericDomainEventMessage<>(
                            "Thing", "ann", 4, new ThingMade("ann", "Ann", Instant.now()));
            DefaultUnitOfWork<?> batch = DefaultUnitOfWork.startAndGet(event);

            assertThatThrownBy(() -> publisher.tell(event, batch))
                    .isInstanceOf(Publisher.PublishingFailed.class);
            batch.rollback();
        }
    }

    private static Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", "127.0.0.1:1", "max.block.ms", 20),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
