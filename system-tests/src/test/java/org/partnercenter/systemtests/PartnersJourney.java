package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

@Journeys
class PartnersJourney {

    private final Api platform = Api.as("platform");

    @ParameterizedTest
    @ValueSource(strings = {"SOLUTION_PROVIDER", "DISTRIBUTOR"})
    void the_platform_creates_a_partner_and_reads_it_at_once(String kind) {
        String id = Unique.id("partner");
        Answer created = create(id, kind, null).expect(201);
        assertThat(created.text("partnerId")).isEqualTo(id);
        assertThat(created.header("Location")).endsWith("/v1/partners/" + id);

        Answer found = platform.after(created).get("/v1/partners/{}", id).expect(200);
        assertThat(found.header("ETag")).isNotBlank();
        assertThat(found.text("partnerId")).isEqualTo(id);
        assertThat(found.text("name")).isEqualTo("A partner");
        assertThat(found.text("kind")).isEqualTo(kind);
        assertThat(found.text("country")).isEqualTo("SG");
        assertThat(found.json().path("distributorId").isNull()).isTrue();
    }

    @Test
    void a_reseller_belongs_to_its_distributor() {
        String distributor = Unique.id("distributor");
        create(distributor, "DISTRIBUTOR", null).expect(201);
        String reseller = Unique.id("reseller");
        Answer created = create(reseller, "RESELLER", distributor).expect(201);

        Answer found = platform.after(created).get("/v1/partners/{}", reseller).expect(200);
        assertThat(found.text("kind")).isEqualTo("RESELLER");
        assertThat(found.text("distributorId")).isEqualTo(distributor);
    }

    @Test
    void a_reseller_without_a_distributor_is_refused() {
        create(Unique.id("reseller"), "RESELLER", null).expect(400);
        create(Unique.id("reseller"), "RESELLER", Unique.id("nobody")).expect(400);
    }

    @Test
    void a_partner_without_an_id_gets_one() {
        Answer created =
                platform.post(
                                "/v1/partners",
                                Json.of("name", "X", "kind", "DISTRIBUTOR", "country", "SG"))
                        .expect(201);
        assertThat(created.text("partnerId")).isNotBlank();
    }

    @Test
    void an_id_is_given_once() {
        String id = Unique.id("partner");
        create(id, "DISTRIBUTOR", null).expect(201);
        create(id, "DISTRIBUTOR", null).expectProblem(409, "PARTNER_EXISTS");
    }

    @ParameterizedTest
    @CsvSource({
        "sunbird-admin, sunbird, SOLUTION_PROVIDER, partner-admin",
        "sunbird-operator, sunbird, SOLUTION_PROVIDER, partner-operator",
        "sunbird-manager, sunbird, SOLUTION_PROVIDER, account-manager",
        "northwind-admin, northwind, DISTRIBUTOR, partner-admin",
        "fjord-admin, fjord, RESELLER, partner-admin",
        "rival-admin, rival, SOLUTION_PROVIDER, partner-admin"
    })
    void a_member_of_staff_learns_who_it_is(
            String client, String partner, String kind, String role) {
        eventually(() -> {
            JsonNode me = Api.as(client).get("/v1/me").expect(200).json();
            assertThat(me.path("partnerId").asString()).isEqualTo(partner);
            assertThat(me.path("partnerKind").asString()).isEqualTo(kind);
            assertThat(me.path("memberId").asString()).isEqualTo(client);
            assertThat(me.path("roles").valueStream().map(JsonNode::asString))
                    .containsExactly(role);
            assertThat(me.path("billingTimeZone").asString()).isNotBlank();
            assertThat(me.path("currency").asString()).hasSize(3);
        });
    }

    @Test
    void the_platform_and_a_customer_learn_who_they_are() {
        JsonNode platformItself = platform.get("/v1/me").expect(200).json();
        assertThat(platformItself.path("partnerId").isNull()).isTrue();
        assertThat(platformItself.path("roles").path(0).asString()).isEqualTo("platform");

        String id = Unique.id("customer");
        JsonNode customer = Api.asCustomer(id).get("/v1/me").expect(200).json();
        assertThat(customer.path("customerId").asString()).isEqualTo(id);
        assertThat(customer.path("roles").path(0).asString()).isEqualTo("customer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sunbird-admin", "sunbird-operator", "sunbird-manager"})
    void only_the_platform_creates_partners(String client) {
        String body = Json.of("name", "X", "kind", "DISTRIBUTOR", "country", "SG");
        Api.as(client).post("/v1/partners", body).expect(403);
        Api.asCustomer(Unique.id("customer")).post("/v1/partners", body).expect(403);
    }

    @Test
    void a_partner_sees_itself_and_its_resellers_and_nobody_else() {
        Api northwind = Api.as("northwind-admin");
        northwind.get("/v1/partners/northwind").expect(200);
        northwind.get("/v1/partners/fjord").expect(200);
        northwind.get("/v1/partners/rival").expect(404);
        Api.as("fjord-admin").get("/v1/partners/sunbird").expect(404);
        Api.as("rival-admin").get("/v1/partners/fjord").expect(404);
        Api.as("rival-admin").get("/v1/partners/{}", Unique.id("nobody")).expect(404);
    }

    private Answer create(String id, String kind, @Nullable String distributor) {
        return platform.post(
                "/v1/partners",
                Json.of(
                        "partnerId",
                        id,
                        "name",
                        "A partner",
                        "kind",
                        kind,
                        "distributorId",
                        distributor,
                        "country",
                        "SG"));
    }
}
