package org.partnercenter.association.invitation.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.partnercenter.association.invitation.InvitationSecrets;
import org.partnercenter.association.invitation.InvitationSettings;
import org.partnercenter.platform.mail.Postbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Mails invitations: each is tried again until it is taken or its invitation has ended. */
@Configuration(proxyBeanMethods = false)
public class InvitationMails {

    /** The name of the task; an instance is {@code <invitationId>:<which time>}. */
    public static final String RULE = "mail-invitation";

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<Void> mailInvitationTask(
            InvitationSecrets secrets, InvitationSettings settings, Postbox postbox) {
        return Tasks.oneTime(RULE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    String id = task.getId().substring(0, task.getId().lastIndexOf(':'));
                    secrets.of(id).ifPresent(secret -> mail(id, secret, settings, postbox));
                });
    }

    private static void mail(
            String id,
            InvitationSecrets.Secret secret,
            InvitationSettings settings,
            Postbox postbox) {
        String email = secret.email();
        if (email != null) {
            postbox.send(
                    id,
                    email,
                    "You are invited",
                    """
                    Hello,

                    a partner of your cloud vendor invites you to become its customer.
                    Answer here:

                    %s

                    The link is yours alone. If you did not expect this mail, you need not do anything.
                    """
                            .formatted(settings.linkOf(secret.code())));
        }
    }
}
