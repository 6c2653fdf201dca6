package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.AssociationServiceApplication;
import org.partnercenter.association.Partners;
import org.partnercenter.localrun.servers.Postgres;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.stream.Stream;

/** The service beside a real mail server that lets it in by its password alone. */
class SmtpIT {

    private static final String USER = "partner-center";

    private GreenMail mail = mailServer(0);
    private ConfigurableApplicationContext service;
    private JdbcClient db;
    private Api admin;

    @BeforeEach
    void start() {
        service =
                new SpringApplicationBuilder(AssociationServiceApplication.class)
                        .initializers(new EmbeddedServers())
                        .run(
                                "--testing.database-url="
                                        + Postgres.shared().freshDatabase("association"),
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + mail.getSmtp().getPort(),
                                "--spring.mail.username=" + USER,
                                "--spring.mail.password=secret",
                                "--partner-center.mail.from=hello@partner-center.example");
        int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        db = service.getBean(JdbcClient.class);
        admin = new InvitationWorld(port, db).admin(new Partners(port).solutionProvider("sunbird"));
    }

    @AfterEach
    void stop() {
        service.close();
        mail.stop();
    }

    @Test
    void an_invitation_arrives_with_its_link() throws Exception {
        Answer invited = invite();

        eventually(() -> assertThat(arrived()).hasSize(1));
        MimeMessage message = arrived().getFirst();
        assertThat(message.getSubject()).isEqualTo("You are invited");
        assertThat(message.getFrom()[0]).hasToString("hello@partner-center.example");
        assertThat(message.getAllRecipients()[0]).hasToString("johanna@example.com");
        assertThat(message.getContent().toString())
                .contains(invited.json().path("link").asString());
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void what_the_server_refuses_waits_and_is_sent_when_it_takes_it() {
        var takes = mail.getUserManager().getMessageDeliveryHandler();
        mail.getUserManager()
                .setMessageDeliveryHandler((_, _) -> {
                    throw new IllegalStateException("The disk is full");
                });

        invite();
        eventually(() -> assertThat(failures()).isPositive());
        assertThat(arrived()).isEmpty();
        assertThat(waiting()).isEqualTo(1);

        mail.getUserManager().setMessageDeliveryHandler(takes);
        timePasses();
        eventually(() -> assertThat(arrived()).hasSize(1));
        eventually(() -> assertThat(waiting()).isZero());
    }

    @Test
    void nothing_is_lost_while_the_server_is_down() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        List<Answer> invited = List.of(invite(), invite());
        assertThat(invited).extracting(Answer::status).containsOnly(201);
        eventually(() -> assertThat(failures()).isEqualTo(2));
        admin.delete("/v1/invitations/" + idOf(invited.getFirst()));

        mail = mailServer(port);
        timePasses();

        eventually(() -> assertThat(waiting()).isZero());
        assertThat(arrived()).hasSize(1);
        assertThat(contentOf(arrived().getFirst()))
                .contains(invited.getLast().json().path("link").asString());
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

    private Answer invite() {
        return admin.post(
                "/v1/invitations",
                """
                {"channel":"EMAIL","associationType":"RESALE","email":"johanna@example.com"}
                """);
    }

    private static String idOf(Answer invited) {
        return invited.json().path("invitationId").asString();
    }

    private List<MimeMessage> arrived() {
        return Stream.of(mail.getReceivedMessages()).toList();
    }

    private static String contentOf(MimeMessage message) {
        try {
            return message.getContent().toString();
        } catch (Exception unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** The mails that are still to be sent. */
    private long waiting() {
        return db.sql("select count(*) from scheduled_tasks where task_name = 'mail-invitation'")
                .query(Long.class)
                .single();
    }

    /** How many of them the server has not taken at least once. */
    private long failures() {
        return db.sql(
                        """
                        select count(*) from scheduled_tasks
                        where task_name = 'mail-invitation' and consecutive_failures > 0 and not picked
                        """)
                .query(Long.class)
                .single();
    }

    /** The pause between two attempts is over. */
    private void timePasses() {
        db.sql(
                        "update scheduled_tasks set execution_time = now() where task_name ="
                                + " 'mail-invitation'")
                .update();
    }
}
