package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;

@Journeys
class BadInputJourney {

    private final Api operator = Api.as("sunbird-operator");

    @ParameterizedTest
    @CsvSource({
        "sunbird-operator, /v1/customers?acountName=x",
        "sunbird-operator, /v1/customers?page=2",
        "sunbird-operator, /v1/association-records?customer=x",
        "sunbird-admin, /v1/members?nmae=x",
        "sunbird-operator, /v1/customers/x/expenditures?groupby=month",
        "sunbird-manager, /v1/me?x=1",
        "platform, /v1/charge-imports?stat=RUNNING",
    })
    void an_unknown_parameter_is_named_and_never_widens_a_search(String client, String path) {
        Answer refused = Api.as(client).get(path).expectProblem(400, "UNKNOWN_PARAMETER");
        String name = path.substring(path.indexOf('?') + 1, path.indexOf('='));
        assertThat(refused.body()).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, INVALID_LIMIT",
        "limit=501, limit, INVALID_LIMIT",
        "cursor=bm9uc2Vuc2U, cursor, INVALID_CURSOR",
        "cursor=%7B%7D, cursor, INVALID_CURSOR",
    })
    void a_page_that_cannot_be_is_refused(String criterion, String field, String code) {
        operator.get("/v1/customers?" + criterion).expectFieldError(field, code);
        operator.get("/v1/association-records?" + criterion).expectFieldError(field, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=many",
                "frozen=PERHAPS",
                "associationType=FRIEND",
                "associatedFrom=yesterday",
                "unassigned=maybe",
                "scope=everybody",
                "freezeCause=COLD",
                "count=roughly",
                "sort=shoeSize",
                "reveal=shoeSize",
                "mobile=abc",
            })
    void a_value_that_cannot_be_is_refused(String criterion) {
        Answer refused = operator.get("/v1/customers?" + criterion).expect(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("code")).matches("[A-Z_]+");
        assertThat(refused.body()).contains(criterion.substring(0, criterion.indexOf('=')));
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        Answer first = NewCustomer.referral().create(operator).answer();
        Answer second = NewCustomer.referral().create(operator).answer();
        operator.after(first).get("/v1/customers?limit=1").expect(200);
        String next = operator.after(second).get("/v1/customers?limit=1").text("next");
        operator.get("/v1/customers?sort=accountName&cursor={}", next)
                .expectFieldError("cursor", "INVALID_CURSOR");
    }

    @Test
    void an_unknown_field_is_named_and_nothing_is_created() {
        NewCustomer customer = NewCustomer.referral().with("shoeSize", 44);
        Answer refused =
                operator.post("/v1/customers", customer.json()).expectProblem(400, "UNKNOWN_FIELD");
        assertThat(refused.body()).contains("shoeSize");
        expectNoneNamed(customer);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        NewCustomer customer =
                NewCustomer.referral()
                        .without("name")
                        .with("associationType", "FRIEND")
                        .with("email", "nobody")
                        .with("country", "XX");
        Answer refused = operator.post("/v1/customers", customer.json()).expect(400);
        assertThat(Json.texts(refused.json().path("errors"), "field"))
                .contains("name", "associationType", "email", "country");
        expectNoneNamed(customer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"x\"", "{\"accountName\": 5}", ""})
    void a_body_that_is_no_customer_is_refused(String body) {
        Answer refused = operator.post("/v1/customers", body).expect(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text("code")).matches("[A-Z_]+");
    }

    @Test
    void a_body_of_a_wrong_type_is_refused() {
        Answer refused =
                operator.send(
                        "POST",
                        "/v1/customers",
                        "application/xml",
                        BodyPublishers.ofString("<customer/>"));
        refused.expectProblem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void a_tag_of_65_characters_and_a_51st_tag_are_refused_and_the_old_ones_stay() {
        Created created = NewCustomer.referral().with("tags", List.of("old")).create(operator);
        String path = created.path() + "/tags";
        operator.put(path, Json.of("tags", List.of("good", "x".repeat(65))))
                .expectFieldError("tags[1]", "TAG_TOO_LONG");
        List<String> many = Stream.iterate(1, n -> n + 1).limit(51).map(n -> "t" + n).toList();
        operator.put(path, Json.of("tags", many)).expectFieldError("tags", "TOO_MANY_TAGS");

        Answer still = operator.after(created.answer()).get(created.path()).expect(200);
        assertThat(still.json().path("tags").toString()).isEqualTo("[\"old\"]");
        operator.put(path, Json.of("tags", List.of("x".repeat(64), "å".repeat(64))));
    }

    @Test
    void a_json_body_of_20_megabytes_is_too_large() {
        String body = NewCustomer.referral().with("name", "x".repeat(20 << 20)).json();
        operator.post("/v1/customers", body).expectProblem(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void nothing_is_at_an_unknown_path_and_no_call_is_possible_by_a_wrong_method() {
        operator.get("/v1/shoes").expectProblem(404, "NOT_FOUND");
        operator.delete("/v1/me").expect(405);
        operator.get("/v1/customers/{}", "../../etc/passwd")
                .expectProblem(400, "MALFORMED_REQUEST");
    }

    @Test
    void a_time_that_lies_before_its_beginning_is_refused() {
        operator.get("/v1/association-records?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z")
                .expectFieldError("to", "INVALID_RANGE");
        operator.get("/v1/customers/{}/expenditures?groupBy=shoe", Unique.id("x")).expect(400);
    }

    private void expectNoneNamed(NewCustomer customer) {
        Answer found =
                operator.get("/v1/customers?accountName={}", customer.accountName()).expect(200);
        assertThat(found.items()).isEmpty();
    }
}
