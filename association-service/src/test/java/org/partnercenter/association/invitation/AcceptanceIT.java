package org.partnercenter.association.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.association.testing.TestKeysets;
import org.partnercenter.contracts.customer.InvitedRegistrationFact;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@ServiceTest
class AcceptanceIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    InvitationWorld world;
    Partners partners;
    String partner;
    String customer;
    Api admin;

    @BeforeEach
    void partner() {
        world = new InvitationWorld(port, db);
        partners = new Partners(port);
        partner = partners.solutionProvider("sunbird");
        customer = Partners.newId("c");
        admin = world.admin(partner);
    }

    @Test
    void a_customer_that_accepts_is_registered_by_customer_service_and_associated()
            throws Exception {
        Answer invited = world.invite(admin, "");
        String id = invited.json().path("invitationId").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> accepting =
                    threads.submit(() -> world.accept(customer, codeOf(invited)));
            var answered = world.answered(id);
            assertThat(answered.path("customerId").asString()).isEqualTo(customer);
            assertThat(answered.path("country").asString()).isEqualTo("DE");
            assertThat(answered.toString()).doesNotContain("Johanna").doesNotContain("johanna@");
            assertThat(TestKeysets.open(customer, answered.path("sealedPersonalData").asString()))
                    .isEqualTo("{\"name\":\"Johanna\",\"email\":\"johanna@example.com\"}");
            CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.now()), 0);

            assertThat(accepting.get().status()).describedAs(accepting.get().body()).isEqualTo(200);
            assertThat(accepting.get().json().path("customerId").asString()).isEqualTo(customer);
        }
        eventually(() -> assertThat(world.stateOf(admin, id)).isEqualTo("ACCEPTED"));
        assertThat(world.accept(customer, codeOf(invited)).status()).isEqualTo(200);
        assertThat(world.accept(Partners.newId("c"), codeOf(invited)).code())
                .isEqualTo("INVITATION_USED");
        assertThat(admin.post("/v1/invitations/" + id + "/resend", "{}").code())
                .isEqualTo("INVITATION_USED");
    }

    @Test
    void a_refusal_of_customer_service_is_the_cause_and_the_customer_may_try_again()
            throws Exception {
        Answer invited = world.invite(admin, "");
        String id = invited.json().path("invitationId").asString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> accepting =
                    threads.submit(() -> world.accept(customer, codeOf(invited)));
            world.answered(id);
            refuse(id, 0, "ACCOUNT_NAME_TAKEN");

            assertThat(accepting.get().status()).isEqualTo(409);
            assertThat(accepting.get().code()).isEqualTo("ACCOUNT_NAME_TAKEN");
            eventually(() -> assertThat(world.stateOf(admin, id)).isEqualTo("FAILED"));

            Future<Answer> again = threads.submit(() -> world.accept(customer, codeOf(invited)));
            eventually(() ->
                    assertThat(
                                    db.sql(
                                                    "select count(*) from acceptance where"
                                                            + " customer_id = ? and state ="
                                                            + " 'IN_PROGRESS'")
                                            .param(customer)
                                            .query(Long.class)
                                            .single())
                            .isEqualTo(1));
            refuse(id, 0, "ACCOUNT_NAME_TAKEN");
            CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.now()), 0);
            assertThat(again.get().status()).describedAs(again.get().body()).isEqualTo(200);
        }
    }

    @Test
    void who_cannot_be_associated_learns_the_cause() {
        Api platform = partners.platform();
        Answer invited = world.invite(admin, "");
        platform.put("/v1/partners/" + partner + "/restriction", "{}");
        assertThat(world.accept(customer, codeOf(invited)).code()).isEqualTo("PARTNER_RESTRICTED");
        platform.delete("/v1/partners/" + partner + "/restriction");

        Api rival = world.admin(partners.solutionProvider("rival"));
        rival.post("/v1/preregistrations", "{\"accountName\":\"account-of-" + customer + "\"}");
        assertThat(world.accept(customer, codeOf(invited)).code())
                .isEqualTo("PREREGISTERED_BY_ANOTHER");
        assertThat(world.accept(partner, codeOf(invited)).code()).isEqualTo("IS_PARTNER");
        assertThat(world.accept(customer, "no-such-code").code()).isEqualTo("INVITATION_NOT_FOUND");
        assertThat(
                        world.customer(customer)
                                .post(
                                        "/v1/invitations/" + codeOf(invited) + "/acceptance",
                                        "{\"accountName\":\"a b\",\"email\":\"x\"}")
                                .json()
                                .path("errors")
                                .findValuesAsString("field"))
                .containsExactly("name", "accountName", "email");
    }

    @Test
    void an_answer_that_nobody_decides_in_time_is_on_its_way() {
        Answer invited = world.invite(admin, "");

        Answer pending = world.acceptOnce(customer, codeOf(invited));

        assertThat(pending.status()).isEqualTo(202);
        assertThat(pending.header("Retry-After")).isEqualTo("1");
        assertThat(admin.delete(invited.header("Location")).code())
                .isEqualTo("ACCEPTANCE_IN_PROGRESS");
    }

    @Test
    void a_preregistration_is_settled_by_its_invitation() throws Exception {
        Answer reserved =
                admin.post(
                        "/v1/preregistrations",
                        "{\"cloudAccountId\":\"" + Partners.newId("cloud") + "\"}");
        String preregistration = reserved.json().path("preregistrationId").asString();
        Answer invited = world.invite(admin, ",\"preregistrationId\":\"" + preregistration + "\"");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> accepting =
                    threads.submit(() -> world.accept(customer, codeOf(invited)));
            world.answered(invited.json().path("invitationId").asString());
            CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.now()), 0);
            assertThat(accepting.get().status()).isEqualTo(200);
        }
        eventually(() ->
                assertThat(admin.get(reserved.header("Location")).json().path("state").asString())
                        .isEqualTo("ASSOCIATED"));
    }

    private void refuse(String invitationId, long sequence, String code) {
        Neighbours.publish(
                "invited-registration:" + invitationId,
                sequence,
                new InvitedRegistrationFact.InvitedRegistrationRefused(
                        invitationId, customer, partner, code, Instant.EPOCH));
    }

    private static String codeOf(Answer invited) {
        return invited.json().path("code").asString();
    }
}
