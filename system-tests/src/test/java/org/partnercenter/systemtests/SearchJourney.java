package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@Journeys
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final String mark = Unique.letters(12);
    private final String family = Person.family();
    private final Created alva = customer("a", "RESALE", "Alva " + family, List.of("red"));
    private final Created bjarne =
            customer("b", "REFERRAL", "Bjarne " + family, List.of("red", "blue"));
    private final Created cleo = customer("c", "REFERRAL", "Cleo " + Person.family(), List.of());

    private Created customer(String letter, String type, String name, List<String> tags) {
        return NewCustomer.of(Person.named(name))
                .with("accountName", mark + "-" + letter)
                .with("associationType", type)
                .with("cloudAccountId", "/accounts/" + mark + "/" + letter)
                .with("tags", tags)
                .create(operator);
    }

    @BeforeAll
    void alva_is_managed_and_frozen() {
        Answer assigned =
                operator.put(
                        alva.path() + "/account-manager", Json.of("memberId", "sunbird-manager"));
        assertThat(assigned.status()).isBetween(200, 204);
        eventually(() -> assertThat(found("&frozen=ANY&accountManager=nny%20mana")).hasSize(1));
        eventually(() -> assertThat(found("")).hasSize(3));
    }

    @TestFactory
    Stream<DynamicTest> each_criterion_finds_whom_it_describes() {
        return expectations().entrySet().stream()
                .map(one ->
                        dynamicTest(
                                one.getKey().replace(mark, "…").replace(family, "…"),
                                () ->
                                        assertThat(found("&" + one.getKey()))
                                                .containsExactlyInAnyOrderElementsOf(
                                                        one.getValue())));
    }

    private Map<String, List<String>> expectations() {
        String a = alva.id();
        String b = bjarne.id();
        String c = cleo.id();
        String hourAgo = Instant.now().minus(1, ChronoUnit.HOURS).toString();
        String inAnHour = Instant.now().plus(1, ChronoUnit.HOURS).toString();
        return Map.ofEntries(
                Map.entry("name=" + family.substring(2), List.of(a, b)),
                Map.entry("name=ALVA", List.of(a)),
                Map.entry("customerId=" + b, List.of(b)),
                Map.entry("cloudAccountId=%2Faccounts%2F" + mark + "%2Fc", List.of(c)),
                Map.entry("associationType=RESALE", List.of(a)),
                Map.entry("associationType=REFERRAL", List.of(b, c)),
                Map.entry("associatedFrom=" + hourAgo, List.of(a, b, c)),
                Map.entry("associatedFrom=" + inAnHour, List.of()),
                Map.entry("associatedTo=" + inAnHour, List.of(a, b, c)),
                Map.entry("associatedTo=" + hourAgo, List.of()),
                Map.entry("frozen=NONE", List.of(b, c)),
                Map.entry("frozen=ACCOUNT", List.of(a)),
                Map.entry("frozen=ACCOUNT_AND_RESOURCES", List.of()),
                Map.entry("frozen=ANY", List.of(a)),
                Map.entry("freezeCause=ASSOCIATION_DEFAULT", List.of(a)),
                Map.entry("freezeCause=MANUAL", List.of()),
                Map.entry("accountManager=nny%20mana", List.of(a)),
                Map.entry("accountManagerId=sunbird-manager", List.of(a)),
                Map.entry("unassigned=true", List.of(b, c)),
                Map.entry("mobile=" + digitsOf(cleo), List.of(c)),
                Map.entry("tag=red", List.of(a, b)),
                Map.entry("tag=red&tag=blue", List.of(b)),
                Map.entry("monthToDateMax=0", List.of(a, b, c)),
                Map.entry("monthToDateMin=0.01", List.of()),
                Map.entry("scope=own", List.of(a, b, c)),
                Map.entry("scope=resellers", List.of()),
                Map.entry("name=alva&tag=red&frozen=ANY&associationType=RESALE", List.of(a)),
                Map.entry("name=alva&tag=blue", List.of()));
    }

    private static String digitsOf(Created customer) {
        return customer.given().person().nationalMobile().substring(1, 8);
    }

    @Test
    void the_same_criteria_in_a_body_find_the_same() {
        Answer found =
                operator.post(
                        "/v1/customers/search",
                        Json.of(
                                "accountName",
                                mark,
                                "name",
                                family,
                                "tag",
                                List.of("red", "blue")));
        assertThat(Json.texts(found.expect(200).items(), "customerId"))
                .containsExactly(bjarne.id());
        operator.post("/v1/customers/search", Json.of("acountName", mark))
                .expectProblem(400, "UNKNOWN_FIELD");
    }

    @Test
    void the_newest_come_first_unless_another_order_is_asked_for() {
        assertThat(found("")).containsExactly(cleo.id(), bjarne.id(), alva.id());
        assertThat(found("&sort=associatedOn")).containsExactly(alva.id(), bjarne.id(), cleo.id());
        assertThat(found("&sort=accountName")).containsExactly(alva.id(), bjarne.id(), cleo.id());
        assertThat(found("&sort=-accountName")).containsExactly(cleo.id(), bjarne.id(), alva.id());
        operator.get("/v1/customers?sort=shoeSize").expect(400);
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_the_last_has_no_next() {
        for (String sort : List.of("associatedOn", "-accountName", "monthToDate")) {
            List<String> walked = new ArrayList<>();
            String path = "/v1/customers?limit=1&sort=" + sort + "&accountName=" + mark;
            Answer page = operator.get(path).expect(200);
            walked.addAll(Json.texts(page.items(), "customerId"));
            while (!page.json().path("next").isNull()) {
                assertThat(page.header("Link")).contains("rel=\"next\"");
                String next = page.text("next");
                page = operator.get(path + "&cursor={}", next).expect(200);
                walked.addAll(Json.texts(page.items(), "customerId"));
            }
            assertThat(walked).as(sort).isEqualTo(found("&sort=" + sort)).hasSize(3);
        }
    }

    @Test
    void the_total_is_exact_when_it_is_asked_for() {
        Answer found =
                operator.get("/v1/customers?limit=1&count=exact&accountName=" + mark).expect(200);
        assertThat(found.json().path("total").asInt()).isEqualTo(3);
        Answer plain = operator.get("/v1/customers?limit=1&accountName=" + mark).expect(200);
        assertThat(plain.json().has("total")).isFalse();
    }

    @Test
    void an_item_has_every_column_of_the_screen() {
        Answer found = operator.get("/v1/customers?customerId=" + alva.id()).expect(200);
        assertThat(found.items().path(0).propertyNames())
                .contains(
                        "customerId",
                        "accountName",
                        "cloudAccountId",
                        "name",
                        "mobile",
                        "email",
                        "customerType",
                        "country",
                        "associationType",
                        "associatedOn",
                        "partnerId",
                        "frozen",
                        "accountManager",
                        "tags",
                        "monthToDate",
                        "lastMonth",
                        "currentEstimate",
                        "budget",
                        "resourceExpiresOn",
                        "resources",
                        "opportunities");
        assertThat(found.items().path(0).path("accountManager").path("name").asString())
                .isEqualTo("Sunny Manager");
    }

    private List<String> found(String more) {
        Answer found = operator.get("/v1/customers?accountName=" + mark + more).expect(200);
        return Json.texts(found.items(), "customerId");
    }
}
