package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.Person;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Journeys
class ImportCustomersJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final String mark = Unique.letters(12);

    @Test
    void good_lines_are_created_and_bad_ones_say_what_is_wrong_with_them() {
        NewCustomer taken = NewCustomer.referral();
        taken.create(operator);
        String lines =
                Stream.of(
                                customer("a").json(),
                                customer("b").without("name").json(),
                                "{\"accountName\": ",
                                customer("c").with("shoeSize", 44).json(),
                                customer("d").with("accountName", taken.accountName()).json(),
                                customer("e").with("tags", List.of(mark)).json())
                        .collect(Collectors.joining("\n", "", "\n"));
        Answer answer = send("application/x-ndjson", lines).expect(200);
        List<JsonNode> results = results(answer);
        assertThat(results)
                .extracting(result -> result.path("status").asString())
                .containsExactly("DONE", "FAILED", "FAILED", "FAILED", "FAILED", "DONE");
        assertThat(results.get(1).path("problem").toString()).contains("name");
        assertThat(results.get(3).path("problem").toString()).contains("shoeSize");
        assertThat(results.get(4).path("problem").path("code").asString())
                .isEqualTo("ACCOUNT_NAME_TAKEN");

        assertThat(found(answer)).containsExactlyInAnyOrder(mark + "-a", mark + "-e");
        Api reader = operator.after(answer);
        assertThat(reader.get("/v1/customers?tag=" + mark).expect(200).items()).hasSize(1);
    }

    @Test
    void a_table_has_the_same_fields() {
        Person person = Person.somebody();
        String table =
                """
                accountName,name,mobile,email,country,customerType,associationType,cloudAccountId
                %1$s-a,%2$s,%3$s,%4$s,NO,ENTERPRISE,RESALE,%1$s-cloud
                %1$s-b,"%2$s, Ltd",,,,,REFERRAL,
                %1$s-c,%2$s,,nobody,,,REFERRAL,
                """
                        .formatted(mark, person.name(), person.mobile(), person.email());
        Answer answer = send("text/csv", table).expect(200);
        assertThat(results(answer))
                .extracting(result -> result.path("status").asString())
                .containsExactly("DONE", "DONE", "FAILED");
        assertThat(found(answer)).containsExactlyInAnyOrder(mark + "-a", mark + "-b");
        JsonNode first =
                operator.get("/v1/customers?cloudAccountId=" + mark + "-cloud").items().path(0);
        assertThat(first.path("country").asString()).isEqualTo("NO");
        assertThat(first.path("customerType").asString()).isEqualTo("ENTERPRISE");
        assertThat(first.path("associationType").asString()).isEqualTo("RESALE");
    }

    @Test
    void a_table_with_an_unknown_column_creates_nobody() {
        String table = "accountName,name,associationType,shoeSize\n" + mark + ",X,REFERRAL,44\n";
        Answer refused = send("text/csv", table).expect(400);
        assertThat(refused.body()).contains("shoeSize");
        assertThat(operator.get("/v1/customers?accountName=" + mark).items()).isEmpty();
    }

    @Test
    void thousands_are_created_and_every_line_has_its_result() {
        String lines =
                IntStream.range(0, 3_000)
                        .mapToObj(n -> customer(Integer.toString(n)).without("mobile").json())
                        .collect(Collectors.joining("\n"));
        Answer answer = send("application/x-ndjson", lines).expect(200);
        assertThat(results(answer))
                .hasSize(3_000)
                .allSatisfy(
                        result -> assertThat(result.path("status").asString()).isEqualTo("DONE"));
        Answer count =
                operator.after(answer)
                        .get("/v1/customers?limit=1&count=exact&accountName=" + mark)
                        .expect(200);
        assertThat(count.json().path("total").asInt()).isEqualTo(3_000);
    }

    @Test
    void only_who_may_create_customers_imports_them() {
        Api manager = Api.as("sunbird-manager");
        manager.send(
                        "POST",
                        "/v1/customers/import",
                        "application/x-ndjson",
                        BodyPublishers.ofString(customer("x").json()))
                .expect(403);
        operator.send("POST", "/v1/customers/import", "image/png", BodyPublishers.ofString("x"))
                .expect(415);
    }

    private NewCustomer customer(String suffix) {
        return NewCustomer.referral().with("accountName", mark + "-" + suffix);
    }

    private Answer send(String type, String body) {
        return operator.send("POST", "/v1/customers/import", type, BodyPublishers.ofString(body));
    }

    private static List<JsonNode> results(Answer answer) {
        return answer.json().path("results").valueStream().toList();
    }

    private List<String> found(Answer after) {
        Answer found = operator.after(after).get("/v1/customers?accountName=" + mark).expect(200);
        return Json.texts(found.items(), "accountName");
    }
}
