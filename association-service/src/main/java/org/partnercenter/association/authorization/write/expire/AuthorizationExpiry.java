package org.partnercenter.association.authorization.write.expire;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.deadline.DeadlineTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends consents at their time. */
@Configuration(proxyBeanMethods = false)
class AuthorizationExpiry {

    @Bean
    CustomTask<Void> expireAuthorizations(Commands commands) {
        return DeadlineTask.of(
                AssociationDeadline.EXPIRE_AUTHORIZATION, commands, ExpireAuthorization::new);
    }
}
