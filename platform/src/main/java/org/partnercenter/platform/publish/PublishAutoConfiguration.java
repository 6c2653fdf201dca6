package org.partnercenter.platform.publish;

import static java.util.Map.entry;

import io.micrometer.core.instrument.MeterRegistry;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.partnercenter.platform.command.EventFamilies;
import org.partnercenter.platform.command.EventStoreAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One publishing processor a service, on one claimed segment. */
@AutoConfiguration(
        after = EventStoreAutoConfiguration.class,
        beforeName = {
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@ConditionalOnBean(EventFamilies.class)
@Import(TellAgainEndpoint.class)
public class PublishAutoConfiguration {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    @Bean(destroyMethod = "close")
    Producer<byte[], byte[]> factProducer(
            @Value("${partner-center.kafka.bootstrap-servers}") String servers,
            EventFamilies families) {
        return new KafkaProducer<>(
                Map.ofEntries(
                        entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                        entry(ProducerConfig.CLIENT_ID_CONFIG, families.context() + "-publisher"),
                        entry(ProducerConfig.ACKS_CONFIG, "all"),
                        entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                        // a new producer's second batch would be taken where its first was refused
                        entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
                        entry(ProducerConfig.LINGER_MS_CONFIG, 1),
                        entry(ProducerConfig.BATCH_SIZE_CONFIG, 262_144),
                        entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8_388_608),
                        entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000),
                        entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000),
                        entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Bean
    Publisher publisher(
            Producer<byte[], byte[]> producer,
            List<FactMapping<?>> mappings,
            MeterRegistry meters,
            Clock clock) {
        return new Publisher(producer, new FactRecords(mappings), new PublisherLag(meters, clock));
    }

    @Bean
    ConfigurerModule publishingProcessor(EventStorageEngine engine) {
        return configurer ->
                configurer
                        .eventProcessing()
                        .usingPooledStreamingEventProcessors()
                        .registerDefaultListenerInvocationErrorHandler(
                                _ -> PropagatingErrorHandler.instance())
                        .registerPooledStreamingEventProcessor(
                                Publisher.GROUP,
                                configuration ->
                                        new StoredEvents(
                                                engine, configuration.eventBus(), LOOK_AGAIN),
                                (_, builder) ->
                                        builder.initialSegmentCount(1)
                                                .initialToken(
                                                        StreamableMessageSource::createTailToken)
                                                .tokenClaimInterval(1_000)
                                                .batchSize(500));
    }

    @Bean
    PublisherHealth publisherHealthIndicator(EventProcessingConfiguration processors) {
        return new PublisherHealth(processors);
    }
}
