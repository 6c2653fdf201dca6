package org.partnercenter.association.preregistration.write.expire;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.association.deadline.Deadline;
import org.partnercenter.association.deadline.DeadlineTask;
import org.partnercenter.platform.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends preregistrations at their time. */
@Configuration(proxyBeanMethods = false)
class PreregistrationExpiry {

    @Bean
    CustomTask<Void> expirePreregistrations(Commands commands) {
        return DeadlineTask.of(
                Deadline.EXPIRE_PREREGISTRATION, commands, ExpirePreregistration::new);
    }
}
