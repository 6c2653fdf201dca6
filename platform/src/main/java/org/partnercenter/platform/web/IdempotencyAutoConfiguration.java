package org.partnercenter.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

/** Remembers idempotency keys where a service has a database to keep them in. */
@AutoConfiguration(
        after = ClockAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnBean(JdbcClient.class)
public class IdempotencyAutoConfiguration {

    @Bean
    IdempotencyKeys idempotencyKeys(JdbcClient db, Clock clock) {
        return new IdempotencyKeys(db, clock);
    }

    @Bean
    KeyHeartbeat keyHeartbeat(IdempotencyKeys keys) {
        return new KeyHeartbeat(keys);
    }

    @Bean
    RecurringTask<Void> dropExpiredIdempotencyKeys(IdempotencyKeys keys) {
        return Tasks.recurring("idempotency-keys", FixedDelay.ofHours(1))
                .execute((_, _) -> keys.dropExpired());
    }
}
