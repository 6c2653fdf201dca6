package org.partnercenter.platform.command;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * Axon's event store on PostgreSQL. Every bean is declared here because Axon's own configuration is
 * evaluated before Boot's DataSource exists and would silently leave a service without an event
 * store; docs/adr/0001 has each reason.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        },
        beforeName = {
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JpaAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration",
            "org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration"
        })
@ConditionalOnBean(EventFamilies.class)
public class EventStoreAutoConfiguration {

    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    private static final EventSchema EVENTS =
            EventSchema.builder()
                    .eventTable("domain_event")
                    .snapshotTable("snapshot_event")
                    .globalIndexColumn("global_index")
                    .timestampColumn("time_stamp")
                    .eventIdentifierColumn("event_identifier")
                    .aggregateIdentifierColumn("aggregate_identifier")
                    .sequenceNumberColumn("sequence_number")
                    .typeColumn("type")
                    .payloadTypeColumn("payload_type")
                    .payloadRevisionColumn("payload_revision")
                    .payloadColumn("payload")
                    .metaDataColumn("meta_data")
                    .build();

    private static final TokenSchema TOKENS =
            TokenSchema.builder()
                    .setTokenTable("processor_token")
                    .setProcessorNameColumn("processor_name")
                    .setSegmentColumn("segment")
                    .setTokenColumn("token")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("time_stamp")
                    .setOwnerColumn("owner")
                    .build();

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider axonConnectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(
                new SpringDataSourceConnectionProvider(dataSource));
    }

    /** PostgreSQL reports a lost race as SQL state 23505. */
    @Bean
    PersistenceExceptionResolver persistenceExceptionResolver() {
        return new SQLStateResolver("23505");
    }

    @Bean
    @Primary
    Serializer serializer() {
        return Json.serializerBuilder().build();
    }

    @Bean
    EventNames eventSerializer(EventFamilies families) {
        return new EventNames(families);
    }

    @Bean
    EventStorage eventStorageEngine(
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver exceptions,
            @Qualifier("serializer") Serializer serializer,
            EventNames eventSerializer,
            JdbcClient db) {
        return new EventStorage(
                JdbcEventStorageEngine.builder()
                        .schema(EVENTS)
                        .dataType(byte[].class)
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(exceptions)
                        .snapshotSerializer(serializer)
                        .eventSerializer(eventSerializer)
                        .batchSize(500),
                db);
    }

    @Bean(name = "eventBus")
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, @Qualifier("serializer") Serializer serializer) {
        return JdbcTokenStore.builder()
                .schema(TOKENS)
                .contentType(byte[].class)
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    CorrelationDataProvider commandContextProvider() {
        return _ -> CommandContext.metadata();
    }

    @Bean
    AggregateCache aggregateCache() {
        return AggregateCache.of(100_000);
    }
}
