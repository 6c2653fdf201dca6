package org.partnercenter.platform.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Deadlines for services that have a scheduler. */
@AutoConfiguration(
        afterName =
                "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration")
@ConditionalOnBean(SchedulerClient.class)
public class DeadlineAutoConfiguration {

    @Bean
    Deadlines deadlines(SchedulerClient scheduler) {
        return new ScheduledDeadlines(scheduler);
    }
}
