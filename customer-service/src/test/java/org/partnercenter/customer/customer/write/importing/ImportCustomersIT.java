package org.partnercenter.customer.customer.write.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.customer.testing.CustomerApi;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

@ServiceTest
class ImportCustomersIT {

    private static final String HEADER = "accountName,name,associationType,mobile,country,tags\n";

    @LocalServerPort int port;
    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(newPartner()));
    }

    @Test
    void a_broken_line_of_csv_fails_alone_and_the_answers_are_in_order() {
        String csv =
                HEADER
                        + "x%1$s-1,\"Doe, John\",REFERRAL,0151 12345678,DE,gold|north\n"
                        + "x%1$s-2,No Type,,,,\n"
                        + "x%1$s-3,too,few\n"
                        + "TAKEN-%1$s,Same Account,REFERRAL,,,\n"
                        + "x%1$s-4,Last,REFERRAL,,,\n";

        assertThat(CustomerApi.tryRegister(operator, "taken-" + unique, "First", "").status())
                .isEqualTo(201);

        Api.Answer answer = send("text/csv", csv.formatted(unique));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        JsonNode results = answer.json().path("results");
        assertThat(statuses(results)).containsExactly("DONE", "FAILED", "FAILED", "FAILED", "DONE");
        assertThat(results.findValuesAsString("line")).containsExactly("2", "3", "4", "5", "6");
        assertThat(results.findValuesAsString("code"))
                .contains("WRONG_FIELD_COUNT", "ACCOUNT_NAME_TAKEN");
        eventually(() ->
                assertThat(ids(operator.get("/v1/customers?tag=gold&tag=north&name=doe,%20j")))
                        .containsExactly(results.get(0).path("id").asString()));
    }

    @Test
    void json_lines_that_are_sent_again_under_their_key_change_nothing() {
        String lines = lines("j", 150) + "{\"accountName\": 5}\nnothing\n";
        Api keyed = operator.with("Idempotency-Key", "import-" + unique);

        Api.Answer first =
                keyed.send(
                        "POST",
                        "/v1/customers/import",
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines));
        Api.Answer again =
                keyed.send(
                        "POST",
                        "/v1/customers/import",
                        "application/x-ndjson",
                        BodyPublishers.ofString(lines));

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("results").size()).isEqualTo(152);
        assertThat(again.json()).isEqualTo(first.json());
        eventually(() ->
                assertThat(operator.get("/v1/customers?count=exact").json().path("total").asLong())
                        .isEqualTo(150));
    }

    @Test
    void who_has_read_the_answer_finds_what_was_stored() {
        Api.Answer many = send("application/x-ndjson", lines("m", 1_000));

        assertThat(many.status()).as(many.body()).isEqualTo(200);
        assertThat(operator.get("/v1/customers?count=exact").json().path("total").asLong())
                .isEqualTo(1_000);
        List<String> ids = many.json().path("results").findValuesAsString("id");
        assertThat(ids).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(ids).allMatch(id -> UUID.fromString(id).version() == 7);
        assertThat(operator.get("/v1/customers/" + ids.getLast()).status()).isEqualTo(200);
    }

    @Test
    void a_short_answer_names_what_was_stored() {
        Api.Answer few = send("application/x-ndjson", lines("f", 3));

        assertThat(few.header("Consistency-Token")).isNotEmpty();
        assertThat(
                        operator.after(few)
                                .get("/v1/customers?count=exact")
                                .json()
                                .path("total")
                                .asLong())
                .isEqualTo(3);
        Api.Answer nothing = send("application/x-ndjson", "nothing\n");
        assertThat(nothing.status()).isEqualTo(200);
        assertThat(nothing.header("Consistency-Token")).isEmpty();
    }

    private String lines(String prefix, int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < count; i++) {
            lines.append(
                    """
                    {"accountName": "%s%s-%d", "name": "Nr %d", "associationType": "REFERRAL"}
                    """
                            .formatted(prefix, unique, i, i));
        }
        return lines.toString();
    }

    @Test
    void what_cannot_be_read_as_a_whole_is_refused_before_anything_is_done() {
        String line = "y" + unique + ",Somebody,REFERRAL,,,\n";
        assertThat(send("text/csv", "accountName,name\n" + line).code())
                .isEqualTo("MISSING_COLUMN");
        assertThat(send("text/csv", HEADER.replace("country", "land") + line).code())
                .isEqualTo("UNKNOWN_COLUMN");
        assertThat(send("text/csv", HEADER.replace(',', ';') + line).code())
                .isEqualTo("UNKNOWN_COLUMN");
        byte[] latin =
                (HEADER + line + "z" + unique + ",M\u00fcller,REFERRAL,,,\n")
                        .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        operator.send(
                                        "POST",
                                        "/v1/customers/import",
                                        "text/csv",
                                        BodyPublishers.ofByteArray(latin))
                                .code())
                .isEqualTo("INVALID_UTF8");
        assertThat(send("application/xml", "<a/>").status()).isEqualTo(415);
        assertThat(operator.get("/v1/customers?count=exact").json().path("total").asLong())
                .isZero();
    }

    @Test
    void a_quote_that_is_not_closed_refuses_the_whole_file_and_names_its_place() {
        String before = HEADER + "q%1$s-1,First,REFERRAL,,,\nq%1$s-2,Second,REFERRAL,,,\n";
        String open = "q%1$s-3,\"Doe John,REFERRAL,,,\n";
        String behind = "q%1$s-4,Fourth,REFERRAL,,,\n".repeat(100);

        Api.Answer swallowed = send("text/csv", (before + open + behind).formatted(unique));
        Api.Answer cutOff = send("text/csv", (before + open.strip()).formatted(unique));
        Api.Answer torn =
                send("text/csv", (before + "q%1$s-5,\"Doe\"x,REFERRAL,,,\n").formatted(unique));

        assertThat(List.of(swallowed, cutOff, torn))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                    assertThat(answer.code()).isEqualTo("MALFORMED_CSV");
                    assertThat(answer.body()).contains("behind the record that begins in line 3");
                });
        assertThat(operator.get("/v1/customers?count=exact").json().path("total").asLong())
                .isZero();
    }

    @Test
    void a_type_in_capitals_is_the_same_type() {
        Api.Answer answer =
                send("Text/CSV; charset=utf-8", HEADER + "t" + unique + ",One,REFERRAL,,,\n");

        assertThat(statuses(answer.json().path("results"))).containsExactly("DONE");
    }

    @Test
    void a_cloud_account_has_no_blanks_around_it_wherever_it_comes_from() {
        String account =
                "{\"accountName\": \"%s%s\", \"name\": \"N\", \"associationType\": \"REFERRAL\","
                        + " \"cloudAccountId\": \" %s%s \"}";
        Api.Answer called =
                operator.post("/v1/customers", account.formatted("c", unique, "c", unique));
        Api.Answer line = send("application/x-ndjson", account.formatted("l", unique, "l", unique));

        assertThat(ids(operator.after(called).get("/v1/customers?cloudAccountId=c" + unique)))
                .hasSize(1);
        assertThat(ids(operator.after(line).get("/v1/customers?cloudAccountId=l" + unique)))
                .hasSize(1);
    }

    private static List<String> statuses(JsonNode results) {
        return results.valueStream().map(result -> result.path("status").asString()).toList();
    }

    private Api.Answer send(String type, String body) {
        return operator.send("POST", "/v1/customers/import", type, BodyPublishers.ofString(body));
    }
}
