package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.util.List;

@Journeys
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenancyJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final Api rival = Api.as("rival-admin");
    private final String tag = Unique.id("tag");
    private final Created sunbirds =
            NewCustomer.resale()
                    .with("tags", List.of(tag))
                    .with("cloudAccountId", Unique.id("cloud"))
                    .create(operator);
    private final Created fjords =
            NewCustomer.referral().with("tags", List.of(tag)).create(Api.as("fjord-admin"));

    @BeforeAll
    void everybody_concerned_sees_them() {
        eventually(() -> operator.get(sunbirds.path()).expect(200));
        eventually(() -> Api.as("fjord-admin").get(fjords.path()).expect(200));
        eventually(() ->
                assertThat(
                                operator.get(
                                                "/v1/customers/{}/expenditures?groupBy=month",
                                                sunbirds.id())
                                        .status())
                        .isEqualTo(200));
    }

    @Test
    void a_rival_finds_none_by_any_criterion() {
        NewCustomer customer = sunbirds.given();
        for (String criterion :
                List.of(
                        "tag=" + tag,
                        "customerId=" + sunbirds.id(),
                        "accountName=" + customer.accountName(),
                        "cloudAccountId=" + customer.text("cloudAccountId"),
                        "name=" + customer.person().name().substring(8),
                        "mobile=" + customer.person().nationalMobile(),
                        "scope=resellers&tag=" + tag)) {
            Answer found = rival.get("/v1/customers?count=exact&" + criterion).expect(200);
            assertThat(found.items()).as(criterion).isEmpty();
            assertThat(found.json().path("total").asInt(-1)).as(criterion).isZero();
        }
    }

    @Test
    void whatever_a_rival_asks_of_a_customer_there_is_none() {
        String path = sunbirds.path();
        List<Answer> answers =
                List.of(
                        rival.get(path),
                        rival.patch(path, Json.of("country", "US")),
                        rival.put(path + "/tags", Json.of("tags", List.of("mine"))),
                        rival.put(
                                path + "/account-manager", Json.of("memberId", "sunbird-manager")),
                        rival.delete(path + "/account-manager"),
                        rival.get(path + "/account-manager/history"),
                        rival.post(path + "/reveal", Json.of("fields", List.of("name"))),
                        rival.get(path + "/expenditures?groupBy=month"));
        assertThat(answers).allSatisfy(answer -> answer.expect(404));
        Answer nobody = rival.get("/v1/customers/" + Unique.id("nobody")).expect(404);
        assertThat(answers.getFirst().text("code")).isEqualTo(nobody.text("code"));
        assertThat(answers.getFirst().text("detail")).isEqualTo(nobody.text("detail"));
    }

    @Test
    void a_rival_reads_no_record_of_an_association() {
        Answer records =
                rival.get("/v1/association-records?customerId={}", sunbirds.id()).expect(200);
        assertThat(records.items()).isEmpty();
    }

    @Test
    void nothing_that_a_rival_tried_has_changed_anything() {
        rival.put(sunbirds.path() + "/tags", Json.of("tags", List.of("mine"))).expect(404);
        Answer still = operator.get(sunbirds.path()).expect(200);
        assertThat(still.json().path("tags").path(0).asString()).isEqualTo(tag);
    }

    @Test
    void a_distributor_finds_its_resellers_customers_when_it_asks_for_them() {
        Api northwind = Api.as("northwind-admin");
        eventually(() -> assertThat(found(northwind, "&scope=resellers")).hasSize(1));
        assertThat(found(northwind, "&resellerId=fjord")).containsExactly(fjords.id());
        assertThat(found(northwind, "")).isEmpty();
        northwind.get(fjords.path()).expect(200);
        northwind.get(sunbirds.path()).expect(404);
        assertThat(found(Api.as("fjord-admin"), "")).containsExactly(fjords.id());
        operator.get(fjords.path()).expect(404);
    }

    @Test
    void the_platform_reads_whatever_partner_a_customer_is_of() {
        Api platform = Api.as("platform");
        platform.get(sunbirds.path()).expect(200);
        platform.get(fjords.path()).expect(200);
    }

    @Test
    void a_customer_may_not_do_what_partners_do() {
        Api customer = Api.asCustomer(sunbirds.id());
        customer.get("/v1/me").expect(200);
        customer.get("/v1/customers").expect(403);
        customer.get("/v1/members").expect(403);
        eventually(() ->
                assertThat(
                                Json.texts(
                                        customer.get("/v1/association-records").expect(200).items(),
                                        "customerId"))
                        .as("its own history and nobody else's")
                        .containsOnly(sunbirds.id()));
        customer.post("/v1/customers", NewCustomer.referral().json()).expect(403);
        customer.put(sunbirds.path() + "/tags", Json.of("tags", List.of("mine"))).expect(403);
    }

    @Test
    void a_manager_may_not_do_what_is_an_operators_and_an_operator_not_what_is_an_admins() {
        Api manager = Api.as("sunbird-manager");
        manager.post("/v1/customers", NewCustomer.referral().json()).expect(403);
        String member = Json.of("name", "X", "roles", List.of("account-manager"));
        operator.post("/v1/members", member).expect(403);
        manager.post("/v1/members", member).expect(403);
    }

    private List<String> found(Api caller, String more) {
        Answer found = caller.get("/v1/customers?tag=" + tag + more).expect(200);
        return Json.texts(found.items(), "customerId");
    }
}
