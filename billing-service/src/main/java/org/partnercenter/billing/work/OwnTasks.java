package org.partnercenter.billing.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import java.time.Instant;

import javax.sql.DataSource;

/**
 * Persistent tasks of one kind with a table and threads of their own: however many there are and
 * however long they take, no other work waits for them.
 */
public final class OwnTasks<T> implements SmartLifecycle {

    private final Scheduler scheduler;
    private volatile boolean running;

    /** They are looked for, and taken from a lost instance, as those that share a table are. */
    public OwnTasks(
            DataSource database,
            DbSchedulerProperties settings,
            String table,
            int threads,
            Task<T> task) {
        this.scheduler =
                Scheduler.create(new TransactionAwareDataSourceProxy(database), task)
                        .tableName(table)
                        .threads(threads)
                        .pollingInterval(settings.getPollingInterval())
                        .heartbeatInterval(settings.getHeartbeatInterval())
                        .missedHeartbeatsLimit(settings.getMissedHeartbeatsLimit())
                        .shutdownMaxWait(settings.getShutdownMaxWait())
                        .enableImmediateExecution()
                        .build();
    }

    /** Schedules it in the caller's transaction, unless it is scheduled. */
    public void schedule(TaskInstance<T> instance, Instant when) {
        scheduler.scheduleIfNotExists(instance, when);
    }

    /** Looks at once for what is due. */
    public void hurry() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        running = true;
        scheduler.start();
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
