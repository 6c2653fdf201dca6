package org.partnercenter.billing.discount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/** Rule 1 of the domain for discounts, and their history. */
@ServiceTest
class DiscountsIT {

    private static final String LATER = "2999-01-01T00:00:00Z";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.REFERRAL);
    private final String path = "/v1/customers/" + customer + "/discount";
    private Api admin;

    @BeforeEach
    void known() {
        admin = new Api(port).as(Tokens.admin(partner));
        eventually(() -> assertThat(admin.get(path).code()).isEqualTo("DISCOUNT_NOT_SET"));
        eventually(() -> assertThat(admin.delete(path).status()).isEqualTo(204));
    }

    @Test
    void a_discount_without_a_beginning_is_in_force_at_once_and_the_same_again_changes_nothing() {
        Answer set = admin.put(path, discount("12.50", "", LATER));
        assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
        Answer read = admin.after(set).get(path);
        assertThat(read.json().path("state").asString()).isEqualTo("ACTIVE");
        assertThat(read.json().path("percentOff").asString()).isEqualTo("12.5");
        assertThat(read.header("ETag")).isEqualTo(set.header("ETag"));
        assertThat(admin.put(path, discount("12.5", "", LATER)).header("ETag"))
                .isEqualTo(set.header("ETag"));
        assertThat(stored()).containsExactly("DiscountSet", "DiscountActivated");
    }

    @Test
    void one_that_has_expired_is_not_shown_though_the_scheduler_has_not_looked_at_it_yet() {
        Instant ends = Instant.now().plusSeconds(4);
        assertThat(admin.put(path, discount("5", "", ends.toString())).status()).isEqualTo(204);
        db.sql("delete from scheduled_tasks where task_instance like ?")
                .param(customer + ":%")
                .update();
        eventually(() -> assertThat(admin.get(path).status()).isEqualTo(200));
        eventually(() -> assertThat(admin.get(path).code()).isEqualTo("DISCOUNT_NOT_SET"));
        assertThat(stored()).doesNotContain("DiscountExpired");
    }

    @Test
    void one_is_scheduled_or_in_force_at_a_time_and_the_history_says_how_each_ended() {
        admin.put(path, discount("5", "", LATER));
        Answer second = admin.put(path, discount("6", "2998-01-01T00:00:00Z", LATER));
        assertThat(admin.after(second).get(path).json().path("state").asString())
                .isEqualTo("SCHEDULED");
        Answer deleted = admin.delete(path);
        assertThat(admin.after(deleted).get(path).code()).isEqualTo("DISCOUNT_NOT_SET");
        assertThat(history())
                .extracting(
                        it -> it.path("percentOff").asInt(),
                        it -> it.path("state").asString(),
                        it -> it.path("endCause").asString())
                .containsExactly(
                        tuple(6, "CANCELLED", "REQUESTED"), tuple(5, "CANCELLED", "REPLACED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | | 2999-01-01T00:00:00Z | PERCENT_NOT_POSITIVE | percentOff",
                "31 | | 2999-01-01T00:00:00Z | ABOVE_MAXIMUM_DISCOUNT | percentOff",
                "101 | | 2999-01-01T00:00:00Z | ABOVE_MAXIMUM_DISCOUNT | percentOff",
                "1.234 | | 2999-01-01T00:00:00Z | TOO_MANY_DECIMALS | percentOff",
                "5 | | 2020-01-01T00:00:00Z | VALIDITY_PAST | validTo",
                "5 | 2020-01-01T00:00:00Z | 2999-01-01T00:00:00Z | VALIDITY_PAST | validFrom",
                "5 | 2999-01-02T00:00:00Z | 2999-01-01T00:00:00Z | INVALID_VALIDITY | validTo"
            })
    void a_bad_discount_is_refused_with_its_own_code_and_field(
            String percent, String from, String to, String code, String field) {
        Answer answer = admin.put(path, discount(percent, from == null ? "" : from, to));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void a_resale_customer_gets_none_and_nobody_else_gives_one() {
        String resale = Told.customer(partner, AssociationType.RESALE);
        eventually(() ->
                assertThat(
                                admin.put(
                                                "/v1/customers/" + resale + "/discount",
                                                discount("5", "", LATER))
                                        .code())
                        .isEqualTo("NOT_REFERRAL"));
        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.put(path, discount("5", "", LATER)).status()).isEqualTo(404);
        assertThat(rival.get(path).status()).isEqualTo(404);
        assertThat(rival.get(path + "/history").status()).isEqualTo(404);
        assertThat(rival.delete(path).status()).isEqualTo(404);
        Api itself = new Api(port).as(Tokens.customer(customer));
        assertThat(itself.put(path, discount("5", "", LATER)).status()).isEqualTo(403);
        assertThat(itself.delete(path).status()).isEqualTo(403);
    }

    @Test
    void it_begins_and_ends_by_the_scheduler_once() {
        Instant soon = Instant.now().plusSeconds(8);
        var set = admin.put(path, discount("5", soon.toString(), soon.plusSeconds(2).toString()));
        assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
        eventually(() ->
                assertThat(stored())
                        .containsExactly("DiscountSet", "DiscountActivated", "DiscountExpired"));
        eventually(() ->
                assertThat(history().getFirst().path("state").asString()).isEqualTo("EXPIRED"));
        assertThat(StoredFacts.actorsOf(db, "discount:" + customer).getLast())
                .isEqualTo("system:check-discount");
    }

    @Test
    void a_customer_that_leaves_loses_it() {
        admin.put(path, discount("5", "", LATER));
        Told.released(customer, partner, 1);
        eventually(() -> assertThat(stored()).endsWith("DiscountCancelled"));
        assertThat(admin.put(path, discount("5", "", LATER)).status()).isEqualTo(404);
        eventually(() ->
                assertThat(history().getFirst().path("state").asString()).isEqualTo("CANCELLED"));
        assertThat(admin.get(path).status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.platform()).get(path + "/history").json().path("items"))
                .hasSize(1);
        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.get(path + "/history").status()).isEqualTo(404);
    }

    @Test
    void a_batch_tells_of_each_customer_what_became_of_it() {
        Answer answer =
                admin.post(
                        "/v1/discounts/batch",
                        """
                        {"customerIds":["%s","nobody"],"percentOff":7,"validTo":"%s"}\
                        """
                                .formatted(customer, LATER));
        assertThat(answer.json().path("results").valueStream())
                .extracting(
                        it -> it.path("status").asString(),
                        it -> it.at("/problem/code").asString(""))
                .containsExactly(tuple("DONE", ""), tuple("FAILED", "CUSTOMER_NOT_FOUND"));
    }

    private List<String> stored() {
        return StoredFacts.of(db, "discount:" + customer);
    }

    private List<JsonNode> history() {
        return admin.get(path + "/history").json().path("items").valueStream().toList();
    }

    private static String discount(String percent, String from, String to) {
        String begins = from.isEmpty() ? "" : ",\"validFrom\":\"" + from + "\"";
        return "{\"percentOff\":%s%s,\"validTo\":\"%s\"}".formatted(percent, begins, to);
    }
}
