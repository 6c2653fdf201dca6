package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.Partners;
import org.partnercenter.contracts.association.AssociationFact.AssociationEstablished;
import org.partnercenter.contracts.association.AssociationOrigin;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Associations that are over when the service hears that they began. */
@ServiceTest
class LateNewsIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String customer = Partners.newId("c");

    InvitationWorld world;
    String partner;
    Api admin;

    @BeforeEach
    void partner() {
        world = new InvitationWorld(port, db);
        partner = new Partners(port).solutionProvider("sunbird");
        admin = world.admin(partner);
    }

    @Test
    void an_association_that_came_of_the_answer_and_is_over_still_accepts_the_invitation()
            throws Exception {
        Answer accepted = acceptWhile(() -> associated(0, Instant.now(), Instant.now()));

        assertThat(accepted.status()).describedAs(accepted.body()).isEqualTo(200);
    }

    @Test
    void an_association_that_was_over_when_the_customer_answered_does_not() throws Exception {
        Instant now = Instant.parse("2026-11-22T06:26:16Z");

        Answer accepted =
                acceptWhile(() -> {
                    associated(0, LONG_AGO, LONG_AGO.plusSeconds(60));
                    associated(1, now, Instant.now());
                });

        assertThat(accepted.status()).describedAs(accepted.body()).isEqualTo(200);
        assertThat(accepted()).containsExactly(now);
    }

    /** The customer answers; that happens, and it is told what becomes of its answer. */
    private Answer acceptWhile(Runnable happening) throws Exception {
        Answer invited = world.invite(admin, "");
        String invitation = invited.json().path("invitationId").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> accepting =
                    threads.submit(
                            () -> world.accept(customer, invited.json().path("code").asString()));
            world.answered(invitation);
            happening.run();
            eventually(() -> assertThat(world.stateOf(admin, invitation)).isEqualTo("ACCEPTED"));
            return accepting.get();
        }
    }

    private void associated(long sequence, Instant since, Instant until) {
        db.sql(
                        """
                        insert into association_period (customer_id, partner_id, association_type, since, until)
                        values (?, ?, 'RESALE', cast(? as timestamptz), cast(? as timestamptz))\
                        """)
                .params(customer, partner, since.toString(), until.toString())
                .update();
        Neighbours.publish(
                "association:" + customer,
                sequence,
                new AssociationEstablished(
                        customer,
                        partner,
                        AssociationType.RESALE,
                        AssociationOrigin.INVITED,
                        "customer:" + customer,
                        since));
    }

    private List<Instant> accepted() {
        return db
                .sql(
                        """
                        select payload ->> 'acceptedAt' from stored_event
                        where payload_type = 'association.InvitationAccepted'
                          and payload ->> 'customerId' = ?\
                        """)
                .param(customer)
                .query(String.class)
                .list()
                .stream()
                .map(Instant::parse)
                .toList();
    }
}
