package org.partnercenter.association.preregistration.write.expire;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.deadline.DeadlineTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends preregistrations at their time. */
@Configuration(proxyBeanMethods = false)
class PreregistrationExpiry {

    @Bean
    CustomTask<Void> expirePreregistrations(Commands commands) {
        return DeadlineTask.of(
                AssociationDeadline.EXPIRE_PREREGISTRATION, commands, ExpirePreregistration::new);
    }
}
