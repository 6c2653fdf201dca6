package org.partnercenter.billing.chargeimport.write.count;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.partnercenter.billing.work.OwnTasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The tasks that count a file which was received whole: they survive their instance and are
 * repeated until it is done. The first only hands the file over to threads that nothing but files
 * waits for; there the files of a partner leave room for others' while one of them is settled.
 */
@Configuration(proxyBeanMethods = false)
public class CountCharges {

    static final String RULE = "count-charges";

    private static final int THREADS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration BUSY = Duration.ofSeconds(1);

    /** The task for one import. */
    public static TaskInstance<Void> of(String importId) {
        return new TaskInstance<>(RULE, importId);
    }

    @Bean
    OneTimeTask<Void> countChargesTask(OwnTasks<Void> countedFileTasks, Clock clock) {
        return Tasks.oneTime(RULE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    countedFileTasks.schedule(of(task.getId()), clock.instant());
                    countedFileTasks.hurry();
                });
    }

    @Bean
    OwnTasks<Void> countedFileTasks(
            ChargeCounting counting, DataSource database, DbSchedulerProperties settings) {
        return new OwnTasks<>(
                database,
                settings,
                "counting_task",
                THREADS,
                Tasks.custom(RULE, Void.class)
                        .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                        .onDeadExecutionRevive()
                        .execute((task, _) -> count(counting, task.getId())));
    }

    private static CompletionHandler<Void> count(ChargeCounting counting, String importId) {
        try {
            counting.count(importId);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (PartnerBusy anotherFile) {
            return (complete, operations) ->
                    operations.reschedule(complete, complete.getTimeDone().plus(BUSY));
        }
    }
}
