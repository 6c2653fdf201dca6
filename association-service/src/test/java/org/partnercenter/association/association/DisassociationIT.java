package org.partnercenter.association.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.association.CustomerTopic;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An association ends when both sides agree and nothing blocks it. */
@ServiceTest
class DisassociationIT {

    @LocalServerPort int port;

    String partner;
    String customer;
    Api admin;
    Api owner;

    @BeforeEach
    void association() {
        partner = new Partners(port).solutionProvider("sunbird");
        customer = Partners.newId("c");
        admin = new Api(port).as(Tokens.admin(partner));
        owner = new Api(port).as(Tokens.customer(customer));
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.EPOCH), 0);
        eventually(() -> assertThat(check(admin).status()).isEqualTo(200));
    }

    @Test
    void the_partners_request_is_decided_by_the_customer_and_recorded() {
        Answer asked = request(admin);
        assertThat(asked.status()).describedAs(asked.body()).isEqualTo(201);
        String path = asked.header("Location");
        Answer open = owner.after(asked).get(path);
        assertThat(open.json().path("state").asString()).isEqualTo("REQUESTED");
        assertThat(open.json().path("requestedBy").asString()).isEqualTo("PARTNER");
        assertThat(open.json().path("initiator").asString())
                .isEqualTo("member:" + partner + "-admin");
        assertThat(open.header("ETag")).isEqualTo("\"0\"");

        assertThat(admin.put(path + "/decision", "{\"decision\":\"APPROVE\"}").code())
                .isEqualTo("OTHER_SIDE_DECIDES");
        Answer approved = owner.put(path + "/decision", "{\"decision\":\"APPROVE\"}");
        assertThat(approved.status()).describedAs(approved.body()).isEqualTo(204);

        var records =
                admin.after(approved)
                        .get("/v1/association-records?customerId=" + customer)
                        .json()
                        .path("items");
        assertThat(records.findValuesAsString("event"))
                .containsExactlyInAnyOrder(
                        "DISASSOCIATED", "DISASSOCIATION_REQUESTED", "ASSOCIATED");
        assertThat(records.findValuesAsString("state"))
                .containsExactlyInAnyOrder("DISASSOCIATED", "APPROVED", "DISASSOCIATED");
        assertThat(records.get(0).path("reason").asString()).isEqualTo("too dear");
        assertThat(records.get(0).path("decidedBy").asString()).isEqualTo("customer:" + customer);
        assertThat(check(owner).code()).isEqualTo("NOT_ASSOCIATED");
        assertThat(check(admin).status()).isEqualTo(404);
    }

    @Test
    void the_customers_request_is_decided_by_the_partners_administrator_alone() {
        String path = request(owner).header("Location");
        Api operator = new Api(port).as(Tokens.operator(partner));

        assertThat(operator.put(path + "/decision", "{\"decision\":\"REJECT\"}").status())
                .isEqualTo(403);
        Answer rejected =
                admin.put(path + "/decision", "{\"decision\":\"REJECT\",\"reason\":\"stay\"}");
        assertThat(rejected.status()).isEqualTo(204);
        Answer read = owner.after(rejected).get(path);
        assertThat(read.json().path("state").asString()).isEqualTo("REJECTED");
        assertThat(read.json().path("decisionReason").asString()).isEqualTo("stay");
        assertThat(check(admin).json().path("blockers").size()).isZero();
    }

    @Test
    void a_side_asks_three_times_and_the_check_says_so_before_the_fourth() {
        for (int round = 0; round < 3; round++) {
            assertThat(admin.delete(request(admin).header("Location")).status()).isEqualTo(204);
        }

        assertThat(check(admin).json().path("blockers").findValuesAsString("code"))
                .containsExactly("REQUEST_LIMIT_REACHED");
        assertThat(request(admin).code()).isEqualTo("REQUEST_LIMIT_REACHED");
        assertThat(request(owner).status()).isEqualTo(201);
    }

    @Test
    void a_manual_freeze_that_customer_service_told_of_blocks_until_it_is_lifted() {
        CustomerTopic.publish(CustomerTopic.frozenByHand(customer, partner), 1);
        eventually(() ->
                assertThat(check(admin).json().at("/blockers/0/code").asString())
                        .isEqualTo("MANUALLY_FROZEN"));
        assertThat(request(owner).code()).isEqualTo("MANUALLY_FROZEN");

        CustomerTopic.publish(CustomerTopic.unfrozenByHand(customer, partner), 2);
        eventually(() -> assertThat(check(admin).json().path("blockers").size()).isZero());
    }

    @Test
    void who_has_nothing_to_do_with_it_is_refused() {
        Answer asked = request(admin);
        String path = asked.header("Location");
        Api rival = new Api(port).as(Tokens.admin(new Partners(port).solutionProvider("rival")));
        Api stranger = new Api(port).as(Tokens.customer(Partners.newId("c")));
        for (Api other : List.of(rival, stranger)) {
            assertThat(check(other).status()).isEqualTo(404);
            assertThat(request(other).status()).isEqualTo(404);
            assertThat(other.after(asked).get(path).status()).isEqualTo(404);
            assertThat(other.delete(path).status()).isEqualTo(404);
            assertThat(other.put(path + "/decision", "{\"decision\":\"REJECT\"}").status())
                    .isEqualTo(404);
        }
        Api nobody = new Api(port);
        assertThat(check(nobody).status()).isEqualTo(401);
        assertThat(request(nobody).status()).isEqualTo(401);
        assertThat(nobody.delete(path).status()).isEqualTo(401);
        Api operator = new Api(port).as(Tokens.operator(partner));
        assertThat(check(operator).status()).isEqualTo(200);
        assertThat(request(operator).status()).isEqualTo(403);
        assertThat(operator.delete(path).status()).isEqualTo(403);
        assertThat(admin.delete("/v1/disassociation-requests/none").code())
                .isEqualTo("REQUEST_NOT_FOUND");
    }

    @Test
    void a_decision_on_an_old_version_and_a_wrong_body_are_refused() {
        String path = request(admin).header("Location");

        assertThat(
                        owner.with("If-Match", "\"1\"")
                                .put(path + "/decision", "{\"decision\":\"APPROVE\"}")
                                .status())
                .isEqualTo(412);
        assertThat(owner.put(path + "/decision", "{\"decision\":\"MAYBE\"}").code())
                .isEqualTo("INVALID_VALUE");
        assertThat(owner.put(path + "/decision", "{}").code()).isEqualTo("REQUIRED");
        assertThat(
                        admin.post(
                                        "/v1/customers/" + customer + "/disassociation-requests",
                                        "{\"reason\":\" \"}")
                                .status())
                .isEqualTo(400);
    }

    @Test
    void an_association_ends_later_than_it_began_whatever_the_clocks_say() {
        String late = Partners.newId("c");
        Instant began = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.MICROS);
        CustomerTopic.publish(CustomerTopic.registered(late, partner, began), 0);
        Api self = new Api(port).as(Tokens.customer(late));
        String path = "/v1/customers/" + late;
        eventually(
                () -> assertThat(self.get(path + "/disassociation-check").status()).isEqualTo(200));
        Answer asked = admin.post(path + "/disassociation-requests", "{\"reason\":\"too dear\"}");
        Answer approved =
                self.put(asked.header("Location") + "/decision", "{\"decision\":\"APPROVE\"}");

        assertThat(approved.status()).describedAs(approved.body()).isEqualTo(204);
        var ended =
                admin.after(approved)
                        .get("/v1/association-records?event=DISASSOCIATED&customerId=" + late)
                        .json()
                        .at("/items/0");
        assertThat(Instant.parse(ended.path("at").asString()))
                .isEqualTo(began.plus(1, ChronoUnit.MICROS));
    }

    private Answer check(Api caller) {
        return caller.get("/v1/customers/" + customer + "/disassociation-check");
    }

    private Answer request(Api caller) {
        return caller.post(
                "/v1/customers/" + customer + "/disassociation-requests",
                "{\"reason\":\"too dear\"}");
    }
}
