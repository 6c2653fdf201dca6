package org.partnercenter.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.localrun.servers.Postgres;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.EmbeddedServers;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What was due while the service was down happens when it is up again, once. */
class StoppedServiceIT {

    private static final Duration A_MONTH = Duration.ofDays(31);

    private final String database = Postgres.shared().freshDatabase("association");
    private final String customer = Partners.newId("c");

    private String partner = "";
    private String consent = "";
    private String reservation = "";
    private String invitation = "";

    @Test
    void an_invitation_a_preregistration_and_a_consent_expire_once_after_their_time() {
        try (var service = service(Duration.ZERO)) {
            thingsThatEnd(portOf(service));
        }
        try (var service = service(A_MONTH)) {
            Api admin = new Api(portOf(service)).as(Tokens.admin(partner));
            for (String thing : List.of(consent, reservation, invitation)) {
                eventually(() ->
                        assertThat(admin.get(thing).json().path("state").asString())
                                .isEqualTo("EXPIRED"));
            }
            assertThat(expired(service)).isEqualTo(expectedOnce());
        }
        try (var service = service(A_MONTH.plusDays(1))) {
            Api admin = new Api(portOf(service)).as(Tokens.admin(partner));
            eventually(() -> assertThat(admin.get(consent).status()).isEqualTo(200));
            eventually(() -> assertThat(notes(service)).isZero());
            assertThat(expired(service)).isEqualTo(expectedOnce());
        }
    }

    private void thingsThatEnd(int port) {
        partner = new Partners(port).solutionProvider("sunbird");
        Api admin = new Api(port).as(Tokens.admin(partner));
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.now()), 0);
        Answer[] asked = new Answer[1];
        eventually(() -> {
            asked[0] =
                    admin.post(
                            "/v1/customers/" + customer + "/authorization-requests",
                            """
                            {"scopes":["OPERATE"],"commitmentAccepted":true,"expiresOn":"%s"}
                            """
                                    .formatted(Instant.now().plus(Duration.ofDays(20))));
            assertThat(asked[0].status()).isEqualTo(201);
        });
        consent = asked[0].header("Location");
        new Api(port)
                .as(Tokens.customer(customer))
                .put(consent + "/decision", "{\"decision\":\"GRANT\",\"letterAccepted\":true}");
        reservation =
                admin.post(
                                "/v1/preregistrations",
                                "{\"accountName\":\"%s\"}".formatted(Partners.newId("a")))
                        .header("Location");
        invitation =
                admin.post(
                                "/v1/invitations",
                                "{\"channel\":\"LINK\",\"associationType\":\"RESALE\"}")
                        .header("Location");
    }

    private static List<String> expectedOnce() {
        return List.of(
                "association.AuthorizationExpired system:expire-authorization",
                "association.InvitationExpired system:expire-invitation",
                "association.PreregistrationExpired system:expire-preregistration");
    }

    private static List<String> expired(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql(
                        """
                        select payload_type || ' ' || (meta_data ->> 'actor') from stored_event
                        where payload_type like '%Expired' order by payload_type
                        """)
                .query(String.class)
                .list();
    }

    private static long notes(ConfigurableApplicationContext service) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from scheduled_tasks where task_name like 'expire-%'")
                .query(Long.class)
                .single();
    }

    private static int portOf(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** The service on a clock that is so far ahead. */
    private ConfigurableApplicationContext service(Duration ahead) {
        Clock clock = Clock.offset(Clock.systemUTC(), ahead);
        return new SpringApplicationBuilder(AssociationServiceApplication.class)
                .initializers(
                        new EmbeddedServers(),
                        context -> tick((GenericApplicationContext) context, clock))
                .run("--testing.database-url=" + database);
    }

    private static void tick(GenericApplicationContext context, Clock clock) {
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean(
                "schedulerClock",
                com.github.kagkarlsson.scheduler.Clock.class,
                () -> clock::instant);
    }
}
