package org.partnercenter.association.partner.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.association.Partners;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

@ServiceTest
class RegisterPartnerIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    Api platform;
    Partners partners;

    @BeforeEach
    void clients() {
        platform = new Api(port).as(Tokens.platform());
        partners = new Partners(platform);
    }

    @Test
    void a_created_partner_is_named_located_and_readable_with_its_token() {
        String id = Partners.newId("sunbird");

        Answer created = partners.register(id, "SOLUTION_PROVIDER", null);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("partnerId").asString()).isEqualTo(id);
        assertThat(created.header("Location")).isEqualTo("/v1/partners/" + id);
        assertThat(platform.after(created).get(created.header("Location")).status()).isEqualTo(200);
    }

    @Test
    void a_partner_without_an_id_gets_one() {
        Answer created =
                platform.post(
                        "/v1/partners",
                        """
                        {"name":"Nameless","kind":"DISTRIBUTOR","country":"DE"}\
                        """);

        assertThat(created.status()).isEqualTo(201);
        assertThat(UUID.fromString(created.json().path("partnerId").asString()).version())
                .isEqualTo(7);
    }

    @Test
    void a_reseller_needs_a_distributor_that_is_one() {
        String distributor = partners.registered("northwind", "DISTRIBUTOR", null);
        String provider = partners.solutionProvider("sunbird");

        assertThat(partners.register(Partners.newId("fjord"), "RESELLER", distributor).status())
                .isEqualTo(201);
        assertInvalid(
                partners.register(Partners.newId("fjord"), "RESELLER", provider),
                "distributorId",
                "UNKNOWN_DISTRIBUTOR");
        assertInvalid(
                partners.register(Partners.newId("fjord"), "RESELLER", "nobody"),
                "distributorId",
                "UNKNOWN_DISTRIBUTOR");
        assertInvalid(
                partners.register(Partners.newId("fjord"), "RESELLER", null),
                "distributorId",
                "REQUIRED");
        assertInvalid(
                partners.register(Partners.newId("other"), "DISTRIBUTOR", distributor),
                "distributorId",
                "DISTRIBUTOR_NOT_ALLOWED");
    }

    @Test
    void a_refused_reseller_leaves_its_id_free() {
        String id = Partners.newId("fjord");
        partners.register(id, "RESELLER", "nobody");

        assertThat(partners.register(id, "SOLUTION_PROVIDER", null).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"kind":"DISTRIBUTOR","country":"SG"} | name | REQUIRED
                    {"name":" ","kind":"DISTRIBUTOR","country":"SG"} | name | INVALID_INPUT
                    {"name":"\\u0007","kind":"DISTRIBUTOR","country":"SG"} | name | INVALID_CHARACTERS
                    {"name":"A","country":"SG"} | kind | REQUIRED
                    {"name":"A","kind":"BROKER","country":"SG"} | kind | INVALID_VALUE
                    {"name":"A","kind":1,"country":"SG"} | kind | INVALID_VALUE
                    {"name":"A","kind":"DISTRIBUTOR"} | country | REQUIRED
                    {"name":"A","kind":"DISTRIBUTOR","country":"sg"} | country | INVALID_COUNTRY
                    {"name":"A","kind":"DISTRIBUTOR","country":"XX"} | country | INVALID_COUNTRY
                    {"name":"A","kind":"DISTRIBUTOR","country":"SG","partnerId":"a/b"} | partnerId | INVALID_ID
                    {"name":"A","kind":"RESELLER","country":"SG","distributorId":"\\u0000"} | distributorId | INVALID_ID
                    {"name":"A","kind":"DISTRIBUTOR","country":"SG","color":"RED"} | color | UNKNOWN_FIELD
                    """)
    void what_is_wrong_with_an_input_is_named(String body, String field, String code) {
        assertInvalid(platform.post("/v1/partners", body), field, code);
    }

    @Test
    void a_name_has_at_most_256_characters() {
        assertThat(platform.post("/v1/partners", named("é".repeat(256))).status()).isEqualTo(201);
        assertInvalid(
                platform.post("/v1/partners", named("é".repeat(257))), "name", "INVALID_LENGTH");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Answer refused = platform.post("/v1/partners", "{\"partnerId\":\"?\"}");

        assertThat(refused.code()).isEqualTo("INVALID_INPUT");
        assertThat(refused.json().path("errors").findValuesAsString("field"))
                .containsExactly("partnerId", "name", "kind", "country");
    }

    @Test
    void an_unknown_query_parameter_is_refused() {
        assertThat(platform.post("/v1/partners?dryRun=true", "{}").code())
                .isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void only_the_platform_creates_partners() {
        String body = Partners.body(Partners.newId("x"), "DISTRIBUTOR", null);

        assertThat(new Api(port).post("/v1/partners", body).status()).isEqualTo(401);
        assertThat(new Api(port).as(Tokens.forged()).post("/v1/partners", body).status())
                .isEqualTo(401);
        assertThat(new Api(port).as(Tokens.admin("sunbird")).post("/v1/partners", body).status())
                .isEqualTo(403);
        assertThat(new Api(port).as(Tokens.customer("c")).post("/v1/partners", body).status())
                .isEqualTo(403);
    }

    @Test
    void an_id_that_is_taken_is_a_conflict() {
        String id = partners.solutionProvider("sunbird");

        Answer second = partners.register(id, "DISTRIBUTOR", null);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PARTNER_EXISTS");
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void the_same_key_gets_the_same_answer_and_creates_nothing_twice() {
        Api keyed = platform.with("Idempotency-Key", UUID.randomUUID().toString());
        String body = "{\"name\":\"A\",\"kind\":\"DISTRIBUTOR\",\"country\":\"SG\"}";

        Answer first = keyed.post("/v1/partners", body);
        Answer second = keyed.post("/v1/partners", body);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(eventsOf(first.json().path("partnerId").asString())).isEqualTo(1);
    }

    @Test
    void a_creation_whose_answer_was_lost_is_answered_when_it_is_repeated_under_its_key() {
        String key = UUID.randomUUID().toString();
        String id = Partners.newId("sunbird");
        Api keyed = platform.with("Idempotency-Key", key);
        String body = Partners.body(id, "DISTRIBUTOR", null);
        keyed.post("/v1/partners", body);
        db.sql("delete from idempotency_key where key = :key").param("key", key).update();

        Answer repeated = keyed.post("/v1/partners", body);

        assertThat(repeated.status()).isEqualTo(201);
        assertThat(repeated.header("Consistency-Token")).isNotEmpty();
        assertThat(eventsOf(id)).isEqualTo(1);
    }

    private long eventsOf(String partnerId) {
        return db.sql("select count(*) from domain_event where aggregate_identifier = :id")
                .param("id", "partner:" + partnerId)
                .query(Long.class)
                .single();
    }

    private static String named(String name) {
        return "{\"name\":\"%s\",\"kind\":\"DISTRIBUTOR\",\"country\":\"SG\"}".formatted(name);
    }

    private static void assertInvalid(Answer answer, String field, String code) {
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }
}
