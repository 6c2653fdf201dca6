package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;

@Journeys
class FreezeJourney {

    private final Api operator = Api.as("sunbird-operator");

    private Created frozenByDefault() {
        Created customer = NewCustomer.resale().create(operator);
        eventually(() -> assertThat(found(customer, "frozen=ACCOUNT")).hasSize(1));
        return customer;
    }

    private List<String> found(Created customer, String criterion) {
        String query = "/v1/customers?customerId=" + customer.id() + "&" + criterion;
        return Json.texts(operator.get(query).expect(200).items(), "customerId");
    }

    private static String freeze(String type, String reason) {
        return Json.of("type", type, "reason", reason);
    }

    @Test
    void a_resale_customer_is_unfrozen_frozen_again_and_harder_and_its_timeline_says_why() {
        Created customer = frozenByDefault();
        String path = customer.path() + "/freeze";
        operator.delete(path + "?type=ACCOUNT_AND_RESOURCES&reason=signed")
                .expectProblem(409, "FREEZE_TYPE_MISMATCH");
        operator.delete(path + "?type=ACCOUNT").expect(400);
        operator.delete(path + "?type=ACCOUNT&reason=signed").expect(204);
        operator.put(path, freeze("ACCOUNT", "unpaid")).expect(204);
        Answer harder = operator.put(path, freeze("ACCOUNT_AND_RESOURCES", "still unpaid"));
        harder.expect(204);
        operator.put(path, freeze("ACCOUNT", "softer")).expectProblem(409, "FREEZE_NOT_LOWERED");

        Answer search =
                operator.after(harder).get("/v1/customers?customerId=" + customer.id()).expect(200);
        var frozen = search.items().path(0).path("frozen");
        assertThat(frozen.path("type").asString()).isEqualTo("ACCOUNT_AND_RESOURCES");
        assertThat(frozen.path("cause").asString()).isEqualTo("MANUAL");
        assertThat(frozen.path("reason").asString()).isEqualTo("still unpaid");
        assertThat(found(customer, "frozen=ACCOUNT")).isEmpty();

        String timeline =
                operator.after(harder)
                        .get(customer.path() + "/timeline?order=oldest&limit=500")
                        .expect(200)
                        .items()
                        .toString();
        assertThat(timeline)
                .contains("CustomerFrozen", "CustomerUnfrozen", "still unpaid", "sunbird-operator")
                .doesNotContain(customer.given().person().name())
                .doesNotContain(customer.given().person().email());
    }

    @Test
    void many_are_frozen_at_once_and_each_has_its_own_result() {
        Created resale = frozenByDefault();
        Created referral = NewCustomer.referral().create(operator);
        String stranger = Unique.id("nobody");
        Answer done =
                operator.post(
                                "/v1/customers/freeze-batch",
                                Json.of(
                                        "customerIds",
                                        List.of(resale.id(), referral.id(), stranger),
                                        "type",
                                        "ACCOUNT_AND_RESOURCES",
                                        "reason",
                                        "unpaid"))
                        .expect(200);
        var results = done.json().path("results");
        assertThat(Json.texts(results, "id")).containsExactly(resale.id(), referral.id(), stranger);
        assertThat(Json.texts(results, "status")).containsExactly("DONE", "FAILED", "FAILED");
        assertThat(results.path(1).path("problem").path("code").asString()).isEqualTo("NOT_RESALE");
        assertThat(results.path(2).path("problem").path("status").asInt()).isEqualTo(404);
    }

    @Test
    void the_resale_customers_of_a_restricted_partner_stay_frozen_until_it_is_lifted() {
        Api platform = Api.as("platform");
        Api rival = Api.as("rival-admin");
        Created customer = NewCustomer.resale().create(rival);
        String path = customer.path() + "/freeze?type=ACCOUNT&reason=signed";
        eventually(() -> assertThat(rival.delete(path).status()).isEqualTo(204));
        platform.put("/v1/partners/rival/restriction", Json.of("reason", "quota used up"));
        try {
            eventually(() ->
                    assertThat(
                                    rival.get(
                                                    "/v1/customers?freezeCause=PARTNER_RESTRICTED"
                                                            + "&customerId="
                                                            + customer.id())
                                            .items())
                            .hasSize(1));
            rival.delete(path).expectProblem(409, "PARTNER_RESTRICTED");
        } finally {
            platform.delete("/v1/partners/rival/restriction");
        }
        eventually(() ->
                assertThat(
                                rival.get("/v1/customers?frozen=NONE&customerId=" + customer.id())
                                        .items())
                        .hasSize(1));
    }
}
