package org.partnercenter.association.authorization;

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

/** Who asks a reseller's customer for its consent: the reseller or its distributor. */
@ServiceTest
class TieredConsentIT {

    private static final String GRANT = "{\"decision\":\"GRANT\",\"letterAccepted\":true}";

    @LocalServerPort int port;

    Api northwind;
    Api fjord;
    Api owner;
    String reseller;
    String customer;

    @BeforeEach
    void tiers() {
        Partners partners = new Partners(port);
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        reseller = partners.registered("fjord", "RESELLER", distributor);
        northwind = new Api(port).as(Tokens.admin(distributor));
        fjord = new Api(port).as(Tokens.admin(reseller));
        customer = Partners.newId("c");
        owner = new Api(port).as(Tokens.customer(customer));
        CustomerTopic.publish(CustomerTopic.registered(customer, reseller, Instant.EPOCH), 0);
        eventually(() ->
                assertThat(owner.get(ofCustomer("disassociation-check")).status()).isEqualTo(200));
    }

    @Test
    void what_is_not_granted_the_distributor_asks_for_itself() {
        permit(false);
        assertThat(ask(fjord).code()).isEqualTo("DISTRIBUTOR_PERMISSION_MISSING");

        Answer asked = ask(northwind);

        assertThat(asked.status()).describedAs(asked.body()).isEqualTo(201);
        String path = asked.header("Location");
        assertThat(owner.put(path + "/decision", GRANT).status()).isEqualTo(204);
        assertThat(ask(northwind).code()).isEqualTo("AUTHORIZATION_OPEN");
        assertThat(northwind.delete(path + "?reason=done").status()).isEqualTo(204);
    }

    @Test
    void what_is_granted_the_distributor_asks_for_no_more() {
        String path = ask(northwind).header("Location");
        permit(true);

        assertThat(owner.put(path + "/decision", GRANT).code())
                .isEqualTo("PERMISSION_GRANTED_AWAY");
        assertThat(northwind.delete(path + "?reason=granted").status()).isEqualTo(204);
        Answer refused = ask(northwind);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PERMISSION_GRANTED_AWAY");
        assertThat(ask(fjord).status()).isEqualTo(201);
    }

    @Test
    void the_distributors_consent_ends_with_its_resellers_association() {
        String path = ask(northwind).header("Location");
        owner.put(path + "/decision", GRANT);
        String leaving =
                fjord.post(ofCustomer("disassociation-requests"), "{\"reason\":\"over\"}")
                        .header("Location");
        assertThat(owner.put(leaving + "/decision", "{\"decision\":\"APPROVE\"}").status())
                .isEqualTo(204);

        eventually(() ->
                assertThat(owner.get(path).json().path("state").asString()).isEqualTo("ENDED"));
        assertThat(ask(northwind).code()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    @Test
    void another_distributor_does_not_find_the_customer() {
        String other = new Partners(port).registered("southwind", "DISTRIBUTOR", null);

        Answer refused = ask(new Api(port).as(Tokens.admin(other)));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("CUSTOMER_NOT_FOUND");
    }

    private Answer ask(Api caller) {
        return caller.post(
                ofCustomer("authorization-requests"),
                "{\"scopes\":[\"OPERATE\"],\"commitmentAccepted\":true}");
    }

    private void permit(boolean operate) {
        Answer permitted =
                northwind.put(
                        "/v1/resellers/" + reseller + "/permissions",
                        """
                        {"setBudgets":false,"restrictPurchase":false,"freezeResources":false,
                         "placeOrders":false,"operate":%s}
                        """
                                .formatted(operate));
        assertThat(permitted.status()).describedAs(permitted.body()).isEqualTo(204);
    }

    private String ofCustomer(String what) {
        return "/v1/customers/" + customer + "/" + what;
    }
}
