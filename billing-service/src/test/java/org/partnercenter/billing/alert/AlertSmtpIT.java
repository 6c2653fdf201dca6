package org.partnercenter.billing.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.OwnService;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Tokens;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The service beside a real mail server that lets it in by its password alone. */
class AlertSmtpIT {

    private static final String USER = "partner-center";

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);
    private GreenMail mail = mailServer(0);
    private OwnService service;

    @BeforeEach
    void start() {
        service =
                OwnService.start(
                        OwnService.freshDatabase(),
                        Clock.systemUTC(),
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--spring.mail.username=" + USER,
                        "--spring.mail.password=secret",
                        "--partner-center.mail.from=alerts@partner-center.example");
        Api admin = service.api().as(Tokens.admin(partner));
        String chosen = "{\"emails\":[\"ops@example.com\",\"finance@example.com\"]}";
        assertThat(admin.put("/v1/budgets/alert-recipients", chosen).status()).isEqualTo(204);
        new BudgetApi(admin).sets(customer, "MONTHLY", "100", "");
    }

    @AfterEach
    void stop() {
        service.close();
        mail.stop();
    }

    @Test
    void an_alert_arrives_at_each_chosen_address() throws Exception {
        charge("80");
        eventually(() -> assertThat(arrived()).hasSize(2));
        assertThat(arrived().stream().map(AlertSmtpIT::recipient))
                .containsExactlyInAnyOrder("ops@example.com", "finance@example.com");
        MimeMessage message = arrived().getFirst();
        assertThat(message.getSubject()).contains(customer, "75 % used");
        assertThat(message.getFrom()[0]).hasToString("alerts@partner-center.example");
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void alerts_of_the_time_when_the_server_was_down_arrive_once_when_it_is_back() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        charge("95");
        eventually(() -> assertThat(refused()).isEqualTo(4));

        mail = mailServer(port);
        service.db()
                .sql("update alert_mail_task set execution_time = now() where task_name = ?")
                .param("mail-budget-alert")
                .update();
        eventually(() -> assertThat(waiting()).isZero());
        assertThat(arrived()).hasSize(4);
    }

    private void charge(String amount) {
        new ChargesApi(service.port())
                .count(
                        partner,
                        new FocusLines()
                                .charge(
                                        "cloud-" + customer,
                                        "Compute",
                                        amount,
                                        LocalDate.now(ZoneOffset.ofHours(8)).toString())
                                .bytes());
    }

    /** On that port, or on a free one for 0. */
    private static GreenMail mailServer(int port) {
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        server.getUserManager().setAuthRequired(true);
        server.setUser("partner-center@example.com", USER, "secret");
        return server;
    }

    private List<MimeMessage> arrived() {
        return Stream.of(mail.getReceivedMessages()).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The mails that are still to be sent. */
    private long waiting() {
        return count("");
    }

    /** Those of them that the server has not taken at least once. */
    private long refused() {
        return count(" and consecutive_failures > 0 and not picked");
    }

    private long count(String which) {
        return service.db()
                .sql(
                        "select count(*) from alert_mail_task where task_name = 'mail-budget-alert'"
                                + which)
                .query(Long.class)
                .single();
    }
}
