package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A customer has one account manager at a time, alone or in a batch, with a history. */
@Journeys
class AccountManagersJourney {

    private final Api admin = Api.as("sunbird-admin");
    private final Api operator = Api.as("sunbird-operator");
    private final String managerName = "Manager " + Unique.letters(8);
    private final String manager = newMember(managerName);

    private String newMember(String name) {
        String id = Unique.id("member");
        Answer made =
                admin.post(
                                "/v1/members",
                                Json.of(
                                        "memberId",
                                        id,
                                        "name",
                                        name,
                                        "email",
                                        Person.somebody().email(),
                                        "roles",
                                        List.of("account-manager")))
                        .expect(201);
        assertThat(made.text("memberId")).isEqualTo(id);
        assertThat(Json.texts(admin.after(made).get("/v1/members?limit=500").items(), "memberId"))
                .contains(id);
        return id;
    }

    @Test
    void a_customer_is_found_by_its_manager_until_it_is_given_to_another() {
        Created customer = NewCustomer.referral().create(operator);
        Answer assigned = assign(customer, manager);
        assertThat(managed(assigned, "accountManagerId=" + manager)).containsExactly(customer.id());
        assertThat(managed(assigned, "accountManager=" + managerName.substring(8)))
                .containsExactly(customer.id());

        Answer reassigned = assign(customer, "sunbird-manager");
        assertThat(managed(reassigned, "accountManagerId=" + manager)).isEmpty();

        Answer unassigned = operator.delete(customer.path() + "/account-manager");
        assertThat(unassigned.status()).isBetween(200, 204);
        assertThat(managed(unassigned, "unassigned=true&customerId=" + customer.id()))
                .containsExactly(customer.id());
        expectHistory(customer, unassigned);
    }

    private void expectHistory(Created customer, Answer last) {
        JsonNode history =
                operator.after(last)
                        .get(customer.path() + "/account-manager/history")
                        .expect(200)
                        .items();
        assertThat(history).hasSize(3);
        assertThat(history.toString()).contains(manager, "sunbird-manager", "sunbird-operator");
    }

    @Test
    void only_a_member_of_the_staff_can_be_a_manager() {
        Created customer = NewCustomer.referral().create(operator);
        operator.put(
                        customer.path() + "/account-manager",
                        Json.of("memberId", Unique.id("stranger")))
                .expect(400);
        Api.as("rival-admin")
                .put(customer.path() + "/account-manager", Json.of("memberId", manager))
                .expect(404);
    }

    @Test
    void many_customers_are_given_at_once_and_each_has_its_own_result() {
        Created first = NewCustomer.referral().create(operator);
        Created second = NewCustomer.referral().create(operator);
        String stranger = Unique.id("nobody");
        Answer done =
                operator.post(
                                "/v1/customers/account-manager-batch",
                                Json.of(
                                        "customerIds",
                                        List.of(first.id(), stranger, second.id()),
                                        "memberId",
                                        manager))
                        .expect(200);
        JsonNode results = done.json().path("results");
        assertThat(Json.texts(results, "id")).containsExactly(first.id(), stranger, second.id());
        assertThat(Json.texts(results, "status")).containsExactly("DONE", "FAILED", "DONE");
        assertThat(results.path(1).path("problem").path("status").asInt()).isEqualTo(404);
        assertThat(managed(done, "accountManagerId=" + manager))
                .containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void a_manager_who_is_nothing_else_sees_its_own_customers_only() {
        Api self = Api.as("sunbird-manager");
        Created mine = NewCustomer.referral().create(operator);
        Created other = NewCustomer.referral().create(operator);
        Answer assigned = assign(mine, "sunbird-manager");

        self.after(assigned).get(mine.path()).expect(200);
        self.get(other.path()).expect(404);
        self.put(other.path() + "/tags", Json.of("tags", List.of("x"))).expect(404);
        eventually(() -> assertThat(seen(self, mine)).containsExactly(mine.id()));
        assertThat(seen(self, other)).isEmpty();
    }

    private static List<String> seen(Api self, Created customer) {
        return Json.texts(
                self.get("/v1/customers?customerId=" + customer.id()).expect(200).items(),
                "customerId");
    }

    private Answer assign(Created customer, String member) {
        Answer assigned =
                operator.put(customer.path() + "/account-manager", Json.of("memberId", member));
        assertThat(assigned.status()).isBetween(200, 204);
        return assigned;
    }

    private List<String> managed(Answer after, String criterion) {
        return Json.texts(
                operator.after(after).get("/v1/customers?" + criterion).expect(200).items(),
                "customerId");
    }
}
