package org.partnercenter.billing.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.stereotype.Component;

import java.time.Instant;

/** Keeps a scheduled task a deadline. */
@Component
class ScheduledDeadlines implements Deadlines {

    private final SchedulerClient scheduler;

    ScheduledDeadlines(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void set(Deadline what, String id, Instant when) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(what.rule(), id), when);
    }
}
