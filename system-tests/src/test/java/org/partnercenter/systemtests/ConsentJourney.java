package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;

/** A partner acts on a customer's behalf only as far as it consents, until it takes that back. */
@Journeys
class ConsentJourney {

    private static final String WANTED =
            Json.of("scopes", List.of("PLACE_ORDERS"), "commitmentAccepted", true);

    private static Answer ask(Api partner, Created customer) {
        Answer[] asked = new Answer[1];
        eventually(() -> {
            asked[0] = partner.post(customer.path() + "/authorization-requests", WANTED);
            assertThat(asked[0].text("code")).isNotEqualTo("NOT_FOUND");
            assertThat(asked[0].status()).isNotEqualTo(404);
        });
        return asked[0];
    }

    @Test
    void a_customer_gives_its_consent_and_takes_it_back() {
        Api operator = Api.as("sunbird-operator");
        Created customer = NewCustomer.resale().create(operator);
        Api self = Api.asCustomer(customer.id());
        String id = ask(operator, customer).expect(201).text("authorizationId");
        String path = "/v1/authorizations/" + id;
        assertThat(ask(operator, customer).text("code")).isEqualTo("AUTHORIZATION_OPEN");
        operator.put(path + "/decision", Json.of("decision", "GRANT", "letterAccepted", true))
                .expect(403);
        self.put(path + "/decision", Json.of("decision", "GRANT")).expect(400);
        Answer granted =
                self.put(path + "/decision", Json.of("decision", "GRANT", "letterAccepted", true));
        assertThat(granted.status()).isBetween(200, 204);
        assertThat(operator.after(granted).get(path).expect(200).text("state"))
                .isEqualTo("GRANTED");

        Api.as("rival-admin").get(path).expect(404);
        Answer revoked = self.delete(path + "?reason=enough");
        assertThat(revoked.status()).isBetween(200, 204);
        assertThat(operator.after(revoked).get(path).expect(200).text("state"))
                .isEqualTo("REVOKED");
        eventually(() ->
                assertThat(self.get(customer.path() + "/timeline").expect(200).body())
                        .contains("AuthorizationGranted", "AuthorizationRevoked"));
    }

    @Test
    void a_referral_customer_is_asked_for_nothing() {
        Api operator = Api.as("sunbird-operator");
        Created customer = NewCustomer.referral().create(operator);
        ask(operator, customer).expectProblem(409, "NOT_RESALE");
    }

    @Test
    void a_reseller_needs_its_distributors_permission_first() {
        Api northwind = Api.as("northwind-admin");
        Api fjord = Api.as("fjord-admin");
        Created customer = NewCustomer.resale().create(fjord);
        permit(northwind, false);
        ask(fjord, customer).expectProblem(409, "DISTRIBUTOR_PERMISSION_MISSING");
        permit(northwind, true);
        ask(fjord, customer).expect(201);
    }

    private static void permit(Api distributor, boolean placeOrders) {
        Answer set =
                distributor.put(
                        "/v1/resellers/fjord/permissions",
                        Json.of(
                                "setBudgets", false,
                                "restrictPurchase", false,
                                "freezeResources", false,
                                "placeOrders", placeOrders,
                                "operate", false));
        assertThat(set.status()).as(set.body()).isBetween(200, 204);
    }
}
