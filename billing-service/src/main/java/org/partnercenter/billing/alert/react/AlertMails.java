package org.partnercenter.billing.alert.react;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import io.micrometer.core.instrument.MeterRegistry;

import org.partnercenter.billing.alert.AlertRecipients;
import org.partnercenter.billing.work.OwnTasks;
import org.partnercenter.platform.mail.Postbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

/**
 * Mails alerts, an address at a time, on threads of their own: each is tried again for a day or
 * until it is taken, or its address is no longer chosen.
 */
@Configuration(proxyBeanMethods = false)
class AlertMails {

    static final String RULE = "mail-budget-alert";

    private static final int THREADS = 4;

    @Bean
    OwnTasks<String> alertMailTasks(
            AlertRecipients recipients,
            Postbox postbox,
            MeterRegistry meters,
            DataSource database,
            DbSchedulerProperties settings) {
        return new OwnTasks<>(
                database,
                settings,
                "alert_mail_task",
                THREADS,
                Tasks.oneTime(RULE, String.class)
                        .onFailure(
                                new MailPatience(
                                        meters.counter("partner.center.alert.mails.given.up")))
                        .onDeadExecutionRevive()
                        .execute((task, _) -> {
                            MailTask wanted = MailTask.of(task.getId());
                            AlertMail mail = AlertMail.read(task.getData());
                            wanted.address(recipients.of(mail.recipientPartner()).emails())
                                    .ifPresent(address ->
                                            postbox.send(
                                                    wanted.fileName(),
                                                    address,
                                                    mail.subject(),
                                                    mail.text()));
                        }));
    }

    @Bean
    RecurringTask<Void> forgetMailedAlerts(MailedAlerts mailed) {
        return Tasks.recurring("mailed-alerts", FixedDelay.ofHours(1))
                .execute((_, _) -> mailed.forgetOld());
    }
}
