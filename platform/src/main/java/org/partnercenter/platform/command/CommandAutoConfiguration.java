package org.partnercenter.platform.command;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventBus;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way into the write side, once Axon's buses are there. */
@AutoConfiguration(
        after = EventStoreAutoConfiguration.class,
        afterName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ConditionalOnBean(EventFamilies.class)
public class CommandAutoConfiguration {

    @Bean
    Commands commands(
            CommandGateway gateway,
            EventBus events,
            EventFamilies families,
            AggregateCache cache,
            JdbcClient db,
            MeterRegistry meters) {
        return new Commands(gateway, events, families.context(), cache, db, meters);
    }
}
