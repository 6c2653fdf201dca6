package org.partnercenter.platform.command;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The way into the write side, once Axon's buses are there. */
@AutoConfiguration(
        after = EventStoreAutoConfiguration.class,
        afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean(EventFamilies.class)
public class CommandAutoConfiguration {

    @Bean
    Commands commands(
            CommandGateway gateway,
            CommandBus commands,
            EventBus events,
            EventFamilies families,
            AggregateCache cache,
            JdbcClient db,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        return new Commands(
                gateway,
                new AppendedEvents(commands, events, families.context()),
                cache,
                new StreamHeads(db, families.context()),
                transactions,
                meters);
    }
}
