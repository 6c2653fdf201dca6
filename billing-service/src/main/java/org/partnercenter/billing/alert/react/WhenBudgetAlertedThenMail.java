package org.partnercenter.billing.alert.react;

import org.partnercenter.billing.alert.AlertRecipients;
import org.partnercenter.billing.work.OwnTasks;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.Reaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The partner's chosen addresses and its distributor's are mailed about each alert. */
@Component
class WhenBudgetAlertedThenMail implements Reaction {

    private final OwnTasks<String> tasks;
    private final AlertRecipients recipients;
    private final MailedAlerts mailed;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WhenBudgetAlertedThenMail(
            OwnTasks<String> alertMailTasks,
            AlertRecipients recipients,
            MailedAlerts mailed,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tasks = alertMailTasks;
        this.recipients = recipients;
        this.mailed = mailed;
        this.transactions = new TransactionTemplate(transactions);
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

    /** Its mails are scheduled together or not at all, so that a fact that comes again has none. */
    private void mail(String factId, String partner, BudgetAlerted alerted) {
        transactions.executeWithoutResult(_ -> {
            if (mailed.isFirst(factId, partner)) {
                schedule(factId + ":" + partner, partner, AlertMail.to(partner, alerted));
            }
        });
    }

    private void schedule(String alert, String partner, AlertMail mail) {
        for (String address : recipients.of(partner).emails()) {
            tasks.schedule(MailTask.to(alert, address).with(mail), clock.instant());
        }
    }
}
