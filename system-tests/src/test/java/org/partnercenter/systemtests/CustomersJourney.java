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
import java.util.stream.Stream;

@Journeys
class CustomersJourney {

    private final Api operator = Api.as("sunbird-operator");

    @Test
    void a_new_customer_is_read_at_once_by_who_created_it() {
        NewCustomer customer =
                NewCustomer.referral()
                        .with("country", "NO")
                        .with("customerType", "ENTERPRISE")
                        .with("tags", List.of("north", "pilot"))
                        .with("cloudAccountId", Unique.id("cloud"));
        Created created = customer.create(operator);
        assertThat(created.answer().header("Location")).endsWith(created.path());

        Answer found = operator.after(created.answer()).get(created.path()).expect(200);
        assertThat(found.header("ETag")).isNotBlank();
        for (String field : List.of("accountName", "country", "customerType", "cloudAccountId")) {
            assertThat(found.text(field)).isEqualTo(customer.text(field));
        }
        assertThat(found.text("associationType")).isEqualTo("REFERRAL");
        assertThat(found.text("partnerId")).isEqualTo("sunbird");
        assertThat(found.text("associatedOn")).endsWith("Z");
        assertThat(found.json().path("tags").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("north", "pilot");
    }

    @Test
    void a_customer_may_bring_its_own_id_and_nobody_can_take_it_again() {
        String id = Unique.id("customer");
        Created created = NewCustomer.referral().with("customerId", id).create(operator);
        assertThat(created.id()).isEqualTo(id);
        operator.post("/v1/customers", NewCustomer.referral().with("customerId", id).json())
                .expect(409);
    }

    @Test
    void an_account_name_and_a_cloud_account_are_given_once_on_the_whole_platform() {
        NewCustomer first = NewCustomer.referral().with("cloudAccountId", Unique.id("cloud"));
        first.create(operator);
        Api rival = Api.as("rival-admin");
        rival.post(
                        "/v1/customers",
                        NewCustomer.referral().with("accountName", first.accountName()).json())
                .expectProblem(409, "ACCOUNT_NAME_TAKEN");
        rival.post(
                        "/v1/customers",
                        NewCustomer.referral()
                                .with("cloudAccountId", first.text("cloudAccountId"))
                                .json())
                .expectProblem(409, "CLOUD_ACCOUNT_TAKEN");
    }

    @Test
    void one_of_many_who_race_for_an_account_name_gets_it() {
        String name = Unique.id("account");
        List<Answer> answers =
                Stream.generate(() -> NewCustomer.referral().with("accountName", name).json())
                        .limit(16)
                        .toList()
                        .parallelStream()
                        .map(body -> operator.post("/v1/customers", body))
                        .toList();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.expectProblem(409, "ACCOUNT_NAME_TAKEN"));
    }

    @Test
    void a_merge_patch_changes_what_it_names_and_removes_what_is_null() {
        Created created = NewCustomer.referral().with("country", "NO").create(operator);
        Person person = Person.somebody();
        Answer patched =
                operator.patch(
                        created.path(),
                        Json.of("name", person.name(), "mobile", null, "country", "SE"));
        assertThat(patched.status()).isBetween(200, 204);

        JsonNode found = operator.after(patched).get(created.path()).expect(200).json();
        assertThat(found.path("country").asString()).isEqualTo("SE");
        assertThat(found.path("mobile").isNull()).isTrue();
        JsonNode seen = reveal(created, List.of("name", "email"));
        assertThat(seen.path("name").asString()).isEqualTo(person.name());
        assertThat(seen.path("email").asString()).isEqualTo(created.given().person().email());
    }

    @Test
    void who_read_an_older_version_changes_nothing() {
        Created created = NewCustomer.referral().create(operator);
        String first = operator.after(created.answer()).get(created.path()).header("ETag");
        Answer patched =
                operator.with("If-Match", first).patch(created.path(), Json.of("country", "DE"));
        assertThat(patched.status()).isBetween(200, 204);

        operator.with("If-Match", first)
                .patch(created.path(), Json.of("country", "FR"))
                .expect(412);
        operator.with("If-Match", first)
                .put(created.path() + "/tags", Json.of("tags", List.of("late")))
                .expect(412);
        Answer now = operator.after(patched).get(created.path());
        assertThat(now.text("country")).isEqualTo("DE");
        assertThat(now.header("ETag")).isNotEqualTo(first);
        assertThat(now.json().path("tags")).isEmpty();
    }

    @Test
    void tags_are_replaced_as_a_whole() {
        String tag = Unique.id("tag");
        Created created = NewCustomer.referral().with("tags", List.of("old")).create(operator);
        Answer tagged =
                operator.put(created.path() + "/tags", Json.of("tags", List.of(tag, tag + " too")));
        assertThat(tagged.status()).isBetween(200, 204);

        Api reader = operator.after(tagged);
        assertThat(ids(reader.get("/v1/customers?tag={}&tag={}", tag, tag + " too")))
                .containsExactly(created.id());
        assertThat(ids(reader.get("/v1/customers?tag={}&tag=old", tag))).isEmpty();
    }

    @Test
    void a_resale_customer_is_frozen_by_its_association_and_a_referral_customer_is_not() {
        Created resale = NewCustomer.resale().create(operator);
        Created referral = NewCustomer.referral().create(operator);
        eventually(() -> {
            JsonNode frozen = operator.get(resale.path()).json().path("frozen");
            assertThat(frozen.path("type").asString()).isEqualTo("ACCOUNT");
            assertThat(frozen.path("cause").asString()).isEqualTo("ASSOCIATION_DEFAULT");
            assertThat(frozen.path("since").asString()).endsWith("Z");
        });
        eventually(() -> assertThat(associationRecord(referral)).isNotNull());
        eventually(() ->
                assertThat(operator.get(referral.path()).json().path("frozen").isNull()).isTrue());
    }

    @Test
    void an_association_is_recorded() {
        Created created = NewCustomer.resale().create(operator);
        eventually(() -> {
            JsonNode record = associationRecord(created);
            assertThat(record.path("event").asString()).isEqualTo("ASSOCIATED");
            assertThat(record.path("associationType").asString()).isEqualTo("RESALE");
            assertThat(record.path("partnerId").asString()).isEqualTo("sunbird");
            assertThat(record.path("initiator").asString()).isEqualTo("member:sunbird-operator");
        });
    }

    private JsonNode associationRecord(Created customer) {
        JsonNode records =
                operator.get("/v1/association-records?customerId={}", customer.id())
                        .expect(200)
                        .items();
        assertThat(records).hasSize(1);
        return records.path(0);
    }

    private JsonNode reveal(Created customer, List<String> fields) {
        return operator.post(customer.path() + "/reveal", Json.of("fields", fields))
                .expect(200)
                .json();
    }

    private static List<String> ids(Answer found) {
        return Json.texts(found.expect(200).items(), "customerId");
    }
}
