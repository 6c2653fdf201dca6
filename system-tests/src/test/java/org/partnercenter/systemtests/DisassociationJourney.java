package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;

/** An association ends when both sides agree and nothing blocks it. */
@Journeys
class DisassociationJourney {

    private static String ask(Api caller, Created customer) {
        String[] requestId = new String[1];
        eventually(() -> {
            Answer asked =
                    caller.post(
                            customer.path() + "/disassociation-requests",
                            Json.of("reason", "The project is over."));
            requestId[0] = asked.expect(201).text("requestId");
        });
        return requestId[0];
    }

    private static Answer decide(Api caller, String requestId, String decision) {
        return caller.put(
                "/v1/disassociation-requests/" + requestId + "/decision",
                Json.of("decision", decision, "reason", "We talked about it."));
    }

    private static List<String> events(Api partner, Created customer) {
        return Json.texts(
                partner.get("/v1/association-records?customerId=" + customer.id())
                        .expect(200)
                        .items(),
                "event");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunbird-admin", "northwind-admin", "fjord-admin"})
    void a_partner_of_any_kind_asks_the_customer_agrees_and_it_is_gone(String client) {
        Api partner = Api.as(client);
        Created customer = NewCustomer.resale().create(partner);
        Api self = Api.asCustomer(customer.id());
        String request = ask(partner, customer);
        decide(partner, request, "APPROVE").expect(403);
        assertThat(decide(self, request, "APPROVE").status()).isBetween(200, 204);

        eventually(() ->
                assertThat(
                                partner.get("/v1/customers?customerId=" + customer.id())
                                        .expect(200)
                                        .items())
                        .isEmpty());
        eventually(() -> partner.get(customer.path()).expect(404));
        eventually(() ->
                assertThat(events(partner, customer))
                        .contains("ASSOCIATED", "DISASSOCIATION_REQUESTED", "DISASSOCIATED"));
    }

    @Test
    void the_customer_asks_the_partner_refuses_and_it_stays() {
        Api admin = Api.as("sunbird-admin");
        Created customer = NewCustomer.referral().create(admin);
        String request = ask(Api.asCustomer(customer.id()), customer);
        decide(Api.as("sunbird-operator"), request, "REJECT").expect(403);
        decide(Api.as("rival-admin"), request, "REJECT").expect(404);
        assertThat(decide(admin, request, "REJECT").status()).isBetween(200, 204);
        decide(admin, request, "APPROVE").expectProblem(409, "REQUEST_DECIDED");
        eventually(() -> admin.get(customer.path()).expect(200));
    }

    @Test
    void what_blocks_it_is_told_before_and_a_request_can_be_taken_back() {
        Api admin = Api.as("sunbird-admin");
        Created customer = NewCustomer.resale().create(admin);
        admin.put(
                        customer.path() + "/freeze",
                        Json.of("type", "ACCOUNT_AND_RESOURCES", "reason", "unpaid"))
                .expect(204);
        String check = customer.path() + "/disassociation-check";
        eventually(
                () -> assertThat(admin.get(check).expect(200).body()).contains("MANUALLY_FROZEN"));
        admin.delete(customer.path() + "/freeze?type=ACCOUNT_AND_RESOURCES&reason=paid")
                .expect(204);
        eventually(
                () -> assertThat(admin.get(check).expect(200).json().path("blockers")).isEmpty());

        String request = ask(admin, customer);
        assertThat(admin.get(check).expect(200).body()).contains("ALREADY_REQUESTED");
        assertThat(admin.delete("/v1/disassociation-requests/" + request).status())
                .isBetween(200, 204);
        decide(Api.asCustomer(customer.id()), request, "APPROVE")
                .expectProblem(409, "REQUEST_WITHDRAWN");
    }
}
