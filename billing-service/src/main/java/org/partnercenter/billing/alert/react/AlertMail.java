package org.partnercenter.billing.alert.react;

import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.platform.command.Json;

/** The mail about an alert, without whom it goes to. */
record AlertMail(
        String recipientPartner,
        String customerId,
        String partnerId,
        String period,
        int threshold,
        String used,
        String amount,
        String percent) {

    static AlertMail to(String recipient, BudgetAlerted alerted) {
        String currency = " " + alerted.amount().currency();
        return new AlertMail(
                recipient,
                alerted.customerId(),
                alerted.partnerId(),
                alerted.period(),
                alerted.threshold(),
                alerted.used().amount() + currency,
                alerted.amount().amount() + currency,
                alerted.percent());
    }

    static AlertMail read(String json) {
        return Json.mapper().readValue(json, AlertMail.class);
    }

    String json() {
        return Json.mapper().writeValueAsString(this);
    }

    String subject() {
        return "Budget of customer " + customerId + ": " + threshold + " % used";
    }

    String text() {
        return """
        Hello,

        the budget of customer %s (partner %s) has reached %d %%.

        Period: %s
        Used:   %s (%s %%), at list price
        Budget: %s

        You get this mail because your partner chose this address for alerts.
        """
                .formatted(customerId, partnerId, threshold, period, used, percent, amount);
    }
}
