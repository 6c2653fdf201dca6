package org.partnercenter.billing.alert.react;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import org.partnercenter.billing.alert.AlertRecipients;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The partner's chosen addresses and its distributor's are mailed about each alert. */
@Component
class WhenBudgetAlertedThenMail implements Reaction {

    private final SchedulerClient scheduler;
    private final AlertRecipients recipients;
    private final Clock clock;

    WhenBudgetAlertedThenMail(SchedulerClient scheduler, AlertRecipients recipients, Clock clock) {
        this.scheduler = scheduler;
        this.recipients = recipients;
        this.clock = clock;
    }

    @Override
    public String name() {
        return AlertMails.RULE;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(BudgetAlerted.class);
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.fact() instanceof BudgetAlerted alerted) {
            Stream.of(alerted.partnerId(), alerted.distributorId())
                    .filter(Objects::nonNull)
                    .forEach(partner -> mail(delivery.header().id(), partner, alerted));
        }
    }

    private void mail(String factId, String partner, BudgetAlerted alerted) {
        String data = AlertMail.to(partner, alerted).json();
        for (int i = 0; i < recipients.of(partner).emails().size(); i++) {
            scheduler.scheduleIfNotExists(
                    new TaskInstance<>(AlertMails.RULE, factId + ":" + partner + ":" + i, data),
                    clock.instant());
        }
    }
}
