package org.partnercenter.platform.deadline;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.partnercenter.platform.web.NewIds;

import java.time.Instant;

/** Keeps a scheduled task a note; its instance is {@code <id>:<which note>}. */
class ScheduledDeadlines implements Deadlines {

    private final SchedulerClient scheduler;

    ScheduledDeadlines(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void set(Deadline what, String id, Instant when) {
        scheduler.scheduleIfNotExists(
                new TaskInstance<>(what.rule(), id + ":" + NewIds.fresh()), when);
    }
}
