package org.partnercenter.billing.alert.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.BudgetFact.BudgetAlerted;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.FactHeader;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.ZoneOffset;

@ServiceTest
class RepeatedAlertIT {

    private static final Instant AT = Instant.parse("2026-11-22T06:26:16Z");

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired WhenBudgetAlertedThenMail reaction;
    @Autowired MailedAlerts mailed;

    private final String partner = Known.partner("USD", null);
    private final String fact = "fact-about-" + partner;

    @Test
    void an_alert_that_is_told_again_after_its_mails_were_taken_is_not_mailed_again() {
        Api admin = new Api(port).as(Tokens.admin(partner));
        assertThat(
                        admin.put(
                                        "/v1/budgets/alert-recipients",
                                        "{\"emails\":[\"a@example.com\",\"b@example.com\"]}")
                                .status())
                .isEqualTo(204);
        reaction.on(alerted());
        eventually(() -> assertThat(waiting()).isZero());
        reaction.on(alerted());
        assertThat(waiting()).isZero();
        assertThat(noted()).isOne();

        mailed.forgetOld();
        assertThat(noted()).isOne();
        db.sql("update mailed_alert set noted_at = ? where fact_id = ?")
                .params(AT.atOffset(ZoneOffset.UTC).minusYears(1), fact)
                .update();
        mailed.forgetOld();
        assertThat(noted()).isZero();
    }

    /** The mails that are scheduled and not taken yet. */
    private long waiting() {
        return db.sql("select count(*) from alert_mail_task where task_instance like ?")
                .param(fact + ":%")
                .query(Long.class)
                .single();
    }

    private long noted() {
        return db.sql("select count(*) from mailed_alert where fact_id = ?")
                .param(fact)
                .query(Long.class)
                .single();
    }

    private Delivery alerted() {
        return new Delivery(
                new FactHeader(
                        fact,
                        "",
                        "billing",
                        "budget:c-1",
                        1,
                        "c-1",
                        AT,
                        partner,
                        "command",
                        "system:watch-budgets",
                        null,
                        null),
                new BudgetAlerted(
                        "c-1",
                        partner,
                        null,
                        BudgetType.MONTHLY,
                        "2026-11",
                        75,
                        new MoneyValue("80", "USD"),
                        new MoneyValue("100.00", "USD"),
                        "80.00",
                        AT));
    }
}
