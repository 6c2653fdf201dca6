package org.partnercenter.billing.alert.react;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.partnercenter.billing.alert.AlertRecipients;
import org.partnercenter.platform.mail.Postbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/** Mails alerts, an address at a time: each is tried again until it is taken. */
@Configuration(proxyBeanMethods = false)
class AlertMails {

    /**
     * The name of the task; an instance is {@code <factId>:<partnerId>:<number of the address>}.
     */
    static final String RULE = "mail-budget-alert";

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    OneTimeTask<String> mailBudgetAlertTask(AlertRecipients recipients, Postbox postbox) {
        return Tasks.oneTime(RULE, String.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .onDeadExecutionRevive()
                .execute((task, _) -> {
                    String id = task.getId();
                    AlertMail mail = AlertMail.read(task.getData());
                    int number = Integer.parseInt(id.substring(id.lastIndexOf(':') + 1));
                    var emails = recipients.of(mail.recipientPartner()).emails();
                    if (number < emails.size()) {
                        postbox.send(
                                id.replace(':', '-'),
                                emails.get(number),
                                mail.subject(),
                                mail.text());
                    }
                });
    }

    @Bean
    RecurringTask<Void> forgetMailedAlerts(MailedAlerts mailed) {
        return Tasks.recurring("mailed-alerts", FixedDelay.ofHours(1))
                .execute((_, _) -> mailed.forgetOld());
    }
}
