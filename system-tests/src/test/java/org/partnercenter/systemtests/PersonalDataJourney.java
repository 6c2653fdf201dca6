package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

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

@Journeys
class PersonalDataJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final Created customer = NewCustomer.referral().create(operator);
    private final Person person = customer.given().person();

    @Test
    void names_numbers_and_addresses_are_masked_wherever_they_are_read() {
        JsonNode one = operator.after(customer.answer()).get(customer.path()).expect(200).json();
        expectMasked(one);
        expectMasked(search("").path(0));
    }

    private void expectMasked(JsonNode customer) {
        String name = person.name();
        assertThat(customer.path("name").asString())
                .isEqualTo(name.charAt(0) + "***" + name.charAt(name.length() - 1));
        assertThat(customer.path("mobile").asString())
                .matches("\\*+" + person.mobile().substring(person.mobile().length() - 4));
        assertThat(customer.path("email").asString())
                .isEqualTo(person.email().charAt(0) + "***@people.example");
    }

    @Test
    void a_reveal_shows_the_named_fields_in_full() {
        JsonNode seen =
                operator.post(
                                customer.path() + "/reveal",
                                Json.of(
                                        "fields",
                                        List.of("name", "mobile", "email"),
                                        "reason",
                                        "A call back"))
                        .expect(200)
                        .json();
        assertThat(seen.path("name").asString()).isEqualTo(person.name());
        assertThat(seen.path("mobile").asString()).isEqualTo(person.mobile());
        assertThat(seen.path("email").asString()).isEqualTo(person.email());

        JsonNode one =
                operator.post(customer.path() + "/reveal", Json.of("fields", List.of("email")))
                        .expect(200)
                        .json();
        assertThat(one.has("name")).isFalse();
        operator.post(customer.path() + "/reveal", Json.of("fields", List.of("shoeSize")))
                .expect(400);
    }

    @Test
    void a_search_shows_the_columns_that_it_reveals() {
        JsonNode found = search("&reveal=name,mobile").path(0);
        assertThat(found.path("name").asString()).isEqualTo(person.name());
        assertThat(found.path("mobile").asString()).isEqualTo(person.mobile());
        assertThat(found.path("email").asString()).contains("***");
    }

    @Test
    void nobody_reveals_another_partners_customer() {
        String fields = Json.of("fields", List.of("name"));
        Api.as("rival-admin").post(customer.path() + "/reveal", fields).expect(404);
        Api.as("sunbird-manager").post(customer.path() + "/reveal", fields).expect(404);
        operator.post("/v1/customers/" + Unique.id("nobody") + "/reveal", fields).expect(404);
    }

    private JsonNode search(String more) {
        Answer found =
                operator.after(customer.answer())
                        .get("/v1/customers?customerId={}" + more, customer.id())
                        .expect(200);
        assertThat(found.items()).hasSize(1);
        return found.items();
    }
}
