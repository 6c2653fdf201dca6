package org.partnercenter.billing.chargeimport.write.count;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/**
 * The task that counts a file which was received whole: it survives its instance and is repeated
 * until it is done.
 */
@Configuration(proxyBeanMethods = false)
public class CountCharges {

    static final String RULE = "count-charges";

    /** The task for one import. */
    public static TaskInstance<Void> of(String importId) {
        return new TaskInstance<>(RULE, importId);
    }

    @Bean
    OneTimeTask<Void> countChargesTask(ChargeCounting counting) {
        return Tasks.oneTime(RULE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(2)))
                .onDeadExecutionRevive()
                .execute((task, _) -> counting.count(task.getId()));
    }
}
