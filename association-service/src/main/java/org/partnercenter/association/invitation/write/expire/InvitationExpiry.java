package org.partnercenter.association.invitation.write.expire;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;

import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.deadline.DeadlineTask;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends invitations at their time. */
@Configuration(proxyBeanMethods = false)
class InvitationExpiry {

    @Bean
    CustomTask<Void> expireInvitations(Commands commands) {
        return DeadlineTask.of(
                AssociationDeadline.EXPIRE_INVITATION, commands, ExpireInvitation::new);
    }
}
