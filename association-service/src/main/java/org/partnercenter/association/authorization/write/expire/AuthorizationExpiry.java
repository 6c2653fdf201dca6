package org.partnercenter.association.authorization.write.expire;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.association.deadline.Deadline;
import org.partnercenter.association.deadline.DeadlineTask;
import org.partnercenter.platform.command.Commands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends consents at their time. */
@Configuration(proxyBeanMethods = false)
class AuthorizationExpiry {

    @Bean
    CustomTask<Void> expireAuthorizations(Commands commands) {
        return DeadlineTask.of(Deadline.EXPIRE_AUTHORIZATION, commands, ExpireAuthorization::new);
    }
}
