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

/** Staff of a partner that has the role of a customer too, and is none. */
@ServiceTest
class SidesIT {

    private static final String GRANT = "{\"decision\":\"GRANT\",\"letterAccepted\":true}";

    @LocalServerPort int port;

    String partner;
    String customer;
    Api owner;

    @BeforeEach
    void association() {
        partner = new Partners(port).solutionProvider("sunbird");
        customer = Partners.newId("c");
        owner = new Api(port).as(Tokens.customer(customer));
        CustomerTopic.publish(CustomerTopic.registered(customer, partner, Instant.EPOCH), 0);
        eventually(() ->
                assertThat(owner.get(ofCustomer("disassociation-check")).status()).isEqualTo(200));
    }

    @Test
    void an_administrator_does_not_grant_what_it_has_asked_for() {
        Api admin = staff("partner-admin");
        Answer asked =
                admin.post(
                        ofCustomer("authorization-requests"),
                        "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}");
        String path = asked.header("Location");

        Answer refused = admin.put(path + "/decision", GRANT);

        assertThat(refused.status()).describedAs(refused.body()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("NO_CUSTOMER");
        assertThat(admin.after(asked).get(path).json().path("state").asString())
                .isEqualTo("REQUESTED");
        assertThat(owner.put(path + "/decision", GRANT).status()).isEqualTo(204);
    }

    @Test
    void an_operator_does_not_end_an_association_or_ask_for_its_end() {
        Api operator = staff("partner-operator");
        String asked =
                owner.post(ofCustomer("disassociation-requests"), "{\"reason\":\"over\"}")
                        .header("Location");

        assertThat(operator.put(asked + "/decision", "{\"decision\":\"APPROVE\"}").code())
                .isEqualTo("NO_CUSTOMER");
        assertThat(operator.delete(asked).code()).isEqualTo("NO_CUSTOMER");
        assertThat(
                        operator.post(
                                        ofCustomer("disassociation-requests"),
                                        "{\"reason\":\"over\"}")
                                .code())
                .isEqualTo("NO_CUSTOMER");
        assertThat(operator.get(ofCustomer("disassociation-check")).status()).isEqualTo(200);
    }

    @Test
    void who_has_no_role_but_a_customers_acts_for_no_partner_and_reads_nothing_of_it() {
        Answer asked =
                staff("partner-admin")
                        .post(
                                ofCustomer("authorization-requests"),
                                "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}");
        Api nobody = new Api(port).as(Tokens.member(partner, "ann", "customer"));

        assertThat(nobody.delete(asked.header("Location") + "?reason=x").code())
                .isEqualTo("NO_CUSTOMER");
        assertThat(nobody.get(ofCustomer("disassociation-check")).code()).isEqualTo("NO_CUSTOMER");
        assertThat(nobody.after(asked).get(asked.header("Location")).code())
                .isEqualTo("NO_CUSTOMER");
        assertThat(nobody.get("/v1/association-records").code()).isEqualTo("NO_CUSTOMER");
    }

    private Api staff(String role) {
        return new Api(port).as(Tokens.member(partner, "ann", role, "customer"));
    }

    private String ofCustomer(String what) {
        return "/v1/customers/" + customer + "/" + what;
    }
}
