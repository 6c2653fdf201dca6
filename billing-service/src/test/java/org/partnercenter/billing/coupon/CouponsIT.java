package org.partnercenter.billing.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.billing.testing.CouponApi;
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

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Rule 16 of the domain. */
@ServiceTest
class CouponsIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);

    @Test
    void coupons_are_issued_from_a_quota_each_customer_answered_by_itself() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        String first = api.coupon(quota, "60", "", customer);
        String other = Told.customer(partner, AssociationType.REFERRAL);
        String third = Told.customer(partner, AssociationType.RESALE);
        String fourth = api.coupon(quota, "1", "", other);
        assertThat(fourth).isNotEqualTo(first);
        api.coupon(quota, "1", "", third);
        Answer answer = api.issue(quota, "20", "", List.of(customer, "nobody", other, third));
        assertThat(answer.json().path("results").valueStream())
                .extracting(
                        it -> it.path("status").asString(),
                        it -> it.at("/problem/code").asString(""))
                .containsExactly(
                        tuple("DONE", ""),
                        tuple("FAILED", "CUSTOMER_NOT_FOUND"),
                        tuple("FAILED", "QUOTA_EXHAUSTED"),
                        tuple("FAILED", "QUOTA_EXHAUSTED"));
        eventually(() -> {
            assertThat(api.balance(quota)).isEqualTo("18.00");
            assertThat(api.coupons(customer, "?state=USABLE")).hasSize(2);
        });
        assertThat(api.coupons(customer, "?state=USED")).isEmpty();
        assertThat(api.coupons(customer, "?expiringWithinDays=7")).isEmpty();
    }

    @Test
    void an_issue_that_is_repeated_makes_no_second_coupon_also_of_a_used_up_quota() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("11", CouponApi.LATER);
        api.coupon(quota, "1", "", customer);
        String body = CouponApi.body(quota, "10", "", List.of(customer, customer));
        Api keyed = api.partner().with("Idempotency-Key", "issue-" + customer);
        Answer issued = keyed.post("/v1/coupons", body);
        assertThat(issued.json().path("results").findValuesAsString("status"))
                .containsExactly("DONE", "DONE");
        assertThat(issued.json().path("results").findValuesAsString("couponId").stream().distinct())
                .hasSize(1);
        assertThat(keyed.post("/v1/coupons", body).body()).isEqualTo(issued.body());
        eventually(() -> {
            assertThat(api.coupons(customer, "")).hasSize(2);
            assertThat(api.balance(quota)).isEqualTo("0.00");
        });
    }

    @Test
    void a_usable_coupon_is_reclaimed_with_its_whole_balance_and_recorded() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        String coupon = api.coupon(quota, "30", "", customer);
        String path = "/v1/coupons/" + coupon + "/reclaim";
        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.post(path, "").status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.customer(customer)).post(path, "").status())
                .isEqualTo(403);
        assertThat(new Api(port).as(Tokens.manager(partner, "mia")).post(path, "").status())
                .isEqualTo(403);
        assertThat(api.partner().post(path, "").status()).isEqualTo(204);
        assertThat(api.partner().post(path, "").status()).isEqualTo(204);
        eventually(() -> {
            assertThat(api.coupons(customer, "").getFirst().path("state").asString())
                    .isEqualTo("RECLAIMED");
            assertThat(api.balance(quota)).isEqualTo("100.00");
        });
        assertThat(
                        api.partner()
                                .get("/v1/coupons/records?quotaId=" + quota)
                                .json()
                                .path("items")
                                .valueStream())
                .extracting(
                        it -> it.path("code").asInt(),
                        it -> it.at("/amount/amount").asString(),
                        it -> it.path("operator").asString())
                .containsExactly(
                        tuple(2, "30.00", "member:" + partner + "-admin"),
                        tuple(1, "30.00", "member:" + partner + "-admin"));
        assertThat(rival.get("/v1/coupons/records").json().path("items")).isEmpty();
    }

    @Test
    void one_that_is_not_usable_yet_is_not_reclaimed_and_begins_and_ends_by_the_scheduler() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        api.coupon(quota, "1", "", customer);
        Instant from = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
        String body =
                CouponApi.body(quota, "9", ",\"validFrom\":\"" + from + "\"", List.of(customer))
                        .replace(CouponApi.LATER, from.plusSeconds(2).toString());
        String coupon =
                api.partner().post("/v1/coupons", body).json().at("/results/0/couponId").asString();
        assertThat(api.partner().post("/v1/coupons/" + coupon + "/reclaim", "").code())
                .isEqualTo("COUPON_NOT_USABLE");
        eventually(() ->
                assertThat(StoredFacts.of(db, "coupon:" + coupon))
                        .containsExactly("CouponIssued", "CouponActivated", "CouponEnded"));
        eventually(() ->
                assertThat(
                                api.partner()
                                        .get("/v1/coupons/records?couponId=" + coupon)
                                        .json()
                                        .at("/items/0/code")
                                        .asInt())
                        .isEqualTo(4));
        eventually(() -> assertThat(api.balance(quota)).isEqualTo("99.00"));
    }

    @Test
    void one_whose_time_has_come_is_reclaimed_though_the_scheduler_has_not_looked_at_it_yet() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        api.coupon(quota, "1", "", customer);
        Instant from = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.MILLIS);
        String body =
                CouponApi.body(quota, "9", ",\"validFrom\":\"" + from + "\"", List.of(customer));
        String coupon =
                api.partner().post("/v1/coupons", body).json().at("/results/0/couponId").asString();
        db.sql("delete from scheduled_tasks where task_instance like ?")
                .param(coupon + ":%")
                .update();
        eventually(() ->
                assertThat(api.partner().post("/v1/coupons/" + coupon + "/reclaim", "").status())
                        .isEqualTo(204));
        assertThat(StoredFacts.of(db, "coupon:" + coupon))
                .containsExactly("CouponIssued", "CouponActivated", "CouponEnded");
    }

    @Test
    void when_the_association_ends_what_is_left_goes_back() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        String coupon = api.coupon(quota, "30", "", customer);
        Told.released(customer, partner, 1);
        eventually(
                () -> assertThat(StoredFacts.of(db, "coupon:" + coupon)).endsWith("CouponEnded"));
        assertThat(StoredFacts.actorsOf(db, "coupon:" + coupon).getLast())
                .isEqualTo("system:reclaim-coupons");
        eventually(() ->
                assertThat(
                                api.partner()
                                        .get("/v1/coupons/records?couponId=" + coupon)
                                        .json()
                                        .at("/items/0/code")
                                        .asInt())
                        .isEqualTo(3));
        eventually(() -> assertThat(api.balance(quota)).isEqualTo("100.00"));
        assertThat(
                        new Api(port)
                                .as(Tokens.customer(customer))
                                .get("/v1/customers/" + customer + "/coupons?state=RECLAIMED")
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",\"products\":[\"a\\u0000b\"] | INVALID_PRODUCTS | products",
                ",\"validFrom\":\"-5000-01-01T00:00:00Z\" | VALIDITY_PAST | validFrom",
                ",\"validFrom\":\"2020-01-01T00:00:00Z\" | VALIDITY_PAST | validFrom",
            })
    void what_no_coupon_can_hold_is_refused(String more, String code, String field) {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        Answer answer = api.issue(quota, "1", more, List.of(customer));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.body()).contains("\"" + field + "\"");
        eventually(() -> assertThat(api.balance(quota)).isEqualTo("100.00"));
    }

    @Test
    void the_platform_sees_what_a_former_partner_issued() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        String coupon = api.coupon(quota, "30", "", customer);
        Told.released(customer, partner, 1);
        eventually(() ->
                assertThat(
                                api.platform()
                                        .get(
                                                "/v1/customers/"
                                                        + customer
                                                        + "/coupons?state=RECLAIMED")
                                        .json()
                                        .path("items")
                                        .findValuesAsString("couponId"))
                        .containsExactly(coupon));
    }

    @Test
    void one_that_has_expired_does_not_expire_soon_though_the_scheduler_has_not_looked_at_it_yet() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("100", CouponApi.LATER);
        api.coupon(quota, "1", "", customer);
        Instant ends = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.MILLIS);
        String body =
                CouponApi.body(quota, "9", "", List.of(customer))
                        .replace(CouponApi.LATER, ends.toString());
        String coupon =
                api.partner().post("/v1/coupons", body).json().at("/results/0/couponId").asString();
        db.sql("delete from scheduled_tasks where task_instance like ?")
                .param(coupon + ":%")
                .update();
        eventually(() -> assertThat(api.coupons(customer, "?expiringWithinDays=7")).hasSize(1));
        eventually(() -> assertThat(api.coupons(customer, "?expiringWithinDays=7")).isEmpty());
        assertThat(api.coupons(customer, "?state=USABLE")).hasSize(2);
    }

    @Test
    void only_the_platform_grants_quotas_and_bad_ones_have_their_own_codes() {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("5", CouponApi.LATER);
        String body =
                """
                {"partnerId":"%s","amount":{"amount":"1","currency":"USD"},"expiresOn":"%s"}\
                """
                        .formatted(partner, CouponApi.LATER);
        assertThat(api.partner().post("/v1/coupon-quotas", body).status()).isEqualTo(403);
        assertThat(api.platform().post("/v1/coupon-quotas", body.replace(partner, "nobody")).code())
                .isEqualTo("UNKNOWN_PARTNER");
        Answer unreadable =
                api.platform().post("/v1/coupon-quotas", body.replace(partner, "a\\u0000b"));
        assertThat(unreadable.status() + unreadable.code()).isEqualTo("400INVALID_ID");
        assertThat(api.platform().post("/v1/coupon-quotas", body.replace("USD", "EUR")).code())
                .isEqualTo("WRONG_CURRENCY");
        assertThat(
                        api.platform()
                                .post(
                                        "/v1/coupon-quotas",
                                        body.replace(CouponApi.LATER, "2020-01-01T00:00:00Z"))
                                .code())
                .isEqualTo("NOT_IN_FUTURE");
        Api rival = new Api(port).as(Tokens.admin(Known.partner("USD", null)));
        assertThat(rival.get("/v1/coupon-quotas/" + quota).status()).isEqualTo(404);
        eventually(() ->
                assertThat(
                                api.partner()
                                        .get("/v1/coupon-quotas")
                                        .json()
                                        .path("items")
                                        .findValuesAsString("quotaId"))
                        .contains(quota));
        assertThat(
                        rival.post("/v1/coupons", CouponApi.body(quota, "1", "", List.of(customer)))
                                .body())
                .contains("CUSTOMER_NOT_FOUND");
        assertThat(api.issue(quota, "0", "", List.of(customer)).code())
                .isEqualTo("AMOUNT_NOT_POSITIVE");
    }
}
