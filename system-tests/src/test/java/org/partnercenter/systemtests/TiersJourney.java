package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** What a distributor grants its reseller it no longer does itself. */
@Journeys
class TiersJourney {

    private static final String PERMISSIONS = "/v1/resellers/fjord/permissions";
    private static final String FREEZE = Json.of("type", "ACCOUNT", "reason", "unpaid");
    private static final String LIFT = "?type=ACCOUNT&reason=paid";

    private final Api northwind = Api.as("northwind-admin");
    private final Api fjord = Api.as("fjord-admin");

    @BeforeEach
    @AfterEach
    void nothing_is_granted() {
        grant(false, null);
    }

    @Test
    void a_right_that_is_granted_moves_to_the_reseller_and_back_when_it_is_revoked() {
        Created customer = NewCustomer.resale().create(fjord);
        String freeze = customer.path() + "/freeze";
        eventually(() -> fjord.put(freeze, FREEZE).expectProblem(403, "PERMISSION_NOT_GRANTED"));
        eventually(() -> northwind.put(freeze, FREEZE).expect(204));

        isHeardOf(grant(true, null));
        northwind.put(freeze, FREEZE).expectProblem(403, "PERMISSION_GRANTED_AWAY");
        northwind.delete(freeze + LIFT).expectProblem(403, "PERMISSION_GRANTED_AWAY");
        fjord.delete(freeze + LIFT).expect(204);
        fjord.put(freeze, FREEZE).expect(204);
        fjord.put(freeze, FREEZE.replace("ACCOUNT", "ACCOUNT_AND_RESOURCES"))
                .expectProblem(403, "PERMISSION_NOT_GRANTED");

        isHeardOf(grant(false, null));
        fjord.put(freeze, FREEZE).expectProblem(403, "PERMISSION_NOT_GRANTED");
        fjord.delete(freeze + LIFT).expectProblem(403, "PERMISSION_NOT_GRANTED");
        northwind.delete(freeze + LIFT).expect(204);
    }

    @Test
    void a_distributor_finds_its_resellers_customers_apart_from_its_own() {
        Created own = NewCustomer.referral().create(northwind);
        Created below = NewCustomer.referral().create(fjord);
        eventually(() -> {
            assertThat(found("scope=own", own)).containsExactly(own.id());
            assertThat(found("scope=resellers", below)).containsExactly(below.id());
        });
        assertThat(found("limit=1", below)).isEmpty();
        assertThat(found("scope=resellers", own)).isEmpty();
        assertThat(found("resellerId=fjord", below)).containsExactly(below.id());
        assertThat(northwind.get(below.path()).expect(200).text("partnerId")).isEqualTo("fjord");
        fjord.get(own.path()).expectProblem(404, "CUSTOMER_NOT_FOUND");
        northwind.get("/v1/customers?scope=everybody").expect(400);
        fjord.get("/v1/customers?resellerId=northwind").expectProblem(404, "RESELLER_NOT_FOUND");
    }

    @Test
    void a_quota_is_read_by_the_distributor_and_the_reseller_as_it_was_set() {
        Answer granted = grant(true, "1500.5");
        for (Api reader : List.of(northwind, fjord)) {
            Answer read = reader.after(granted).get(PERMISSIONS).expect(200);
            assertThat(read.header("ETag")).isEqualTo(granted.header("ETag"));
            assertThat(read.json().at("/monthlyBudgetQuota/amount").asString())
                    .isEqualTo("1500.50");
            assertThat(read.json().path("oneTimeBudgetQuota").isNull()).isTrue();
        }
        JsonNode listed =
                northwind
                        .after(granted)
                        .get("/v1/resellers?limit=500")
                        .expect(200)
                        .items()
                        .valueStream()
                        .filter(item -> item.path("resellerId").asString().equals("fjord"))
                        .findFirst()
                        .orElseThrow();
        assertThat(listed.path("permissions").path("restrictPurchase").asBoolean()).isTrue();
        assertThat(listed.at("/permissions/monthlyBudgetQuota/currency").asString())
                .isEqualTo(currencyOfFjord());

        northwind
                .put(PERMISSIONS, permissions(true, Map.of("amount", "0", "currency", "USD")))
                .expectFieldError("monthlyBudgetQuota.amount", "INVALID_AMOUNT");
        northwind
                .put(PERMISSIONS, permissions(true, Map.of("amount", "5", "currency", "XXX")))
                .expectFieldError("monthlyBudgetQuota", "WRONG_CURRENCY");
        northwind
                .with("If-Match", "\"0\"")
                .put(PERMISSIONS, permissions(false, null))
                .expectProblem(412, "PRECONDITION_FAILED");
    }

    @Test
    void a_foreign_distributor_learns_nothing_of_a_reseller_and_its_customers() {
        Api platform = Api.as("platform");
        String foreign = Unique.id("distributor");
        String reseller = Unique.id("reseller");
        partner(platform, foreign, "DISTRIBUTOR", null);
        Answer created = partner(platform, reseller, "RESELLER", foreign);
        String path = "/v1/resellers/" + reseller + "/permissions";
        platform.after(created).get(path).expect(200);

        northwind.after(created).get(path).expectProblem(404, "RESELLER_NOT_FOUND");
        northwind.put(path, permissions(true, null)).expectProblem(404, "RESELLER_NOT_FOUND");
        northwind
                .get("/v1/customers?resellerId=" + reseller)
                .expectProblem(404, "RESELLER_NOT_FOUND");
        assertThat(Json.texts(northwind.get("/v1/resellers?limit=500").items(), "resellerId"))
                .contains("fjord")
                .doesNotContain(reseller);
        for (String client : List.of("rival-admin", "sunbird-admin")) {
            Api.as(client).get(PERMISSIONS).expectProblem(404, "RESELLER_NOT_FOUND");
            assertThat(Api.as(client).get("/v1/resellers").expect(200).items()).isEmpty();
        }
        Created customer = NewCustomer.resale().create(fjord);
        Api.as("rival-admin").get(customer.path()).expectProblem(404, "CUSTOMER_NOT_FOUND");
        Api.as("rival-admin")
                .put(customer.path() + "/freeze", FREEZE)
                .expectProblem(404, "CUSTOMER_NOT_FOUND");
        fjord.put(PERMISSIONS, permissions(true, null)).expect(404);
    }

    private List<String> found(String criterion, Created customer) {
        String query = "/v1/customers?customerId=" + customer.id() + "&" + criterion;
        return Json.texts(northwind.get(query).expect(200).items(), "customerId");
    }

    private Answer grant(boolean restrictPurchase, @Nullable String monthlyQuota) {
        @Nullable Map<String, ?> quota =
                monthlyQuota == null
                        ? null
                        : Map.of("amount", monthlyQuota, "currency", currencyOfFjord());
        return northwind.put(PERMISSIONS, permissions(restrictPurchase, quota)).expect(204);
    }

    /** Waits for customer-service, which decides by what it has heard of grants. */
    private void isHeardOf(Answer granted) {
        northwind.after(granted).get("/v1/members?limit=1").expect(200);
    }

    private String currencyOfFjord() {
        return fjord.get("/v1/me").expect(200).text("currency");
    }

    private static String permissions(
            boolean restrictPurchase, @Nullable Map<String, ?> monthlyQuota) {
        return Json.of(
                "setBudgets",
                monthlyQuota != null,
                "restrictPurchase",
                restrictPurchase,
                "freezeResources",
                false,
                "placeOrders",
                false,
                "operate",
                false,
                "monthlyBudgetQuota",
                monthlyQuota);
    }

    private static Answer partner(
            Api platform, String id, String kind, @Nullable String distributor) {
        return platform.post(
                        "/v1/partners",
                        Json.of(
                                "partnerId", id,
                                "name", "Somebody",
                                "kind", kind,
                                "distributorId", distributor,
                                "country", "SG"))
                .expect(201);
    }
}
