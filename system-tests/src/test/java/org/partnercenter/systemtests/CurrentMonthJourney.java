package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnercenter.systemtests.charges.Charge;
import org.partnercenter.systemtests.charges.FocusVersion;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

@Journeys
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurrentMonthJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final String mark = Unique.id("cloud");
    private final String tag = Unique.id("tag");
    private final YearMonth month = YearMonth.now(billingTimeZone());

    private ZoneId billingTimeZone() {
        return ZoneId.of(operator.get("/v1/me").expect(200).text("billingTimeZone"));
    }

    @BeforeAll
    void customers_spend_this_month_and_last_month() {
        Imports.completed(
                FocusVersion.V1_2.file(
                        Charge.of(mark + "-small", month, "10.00000000001").atListPrice("12"),
                        Charge.of(mark + "-small", month, "0.5").ofProduct("Storage"),
                        Charge.of(mark + "-small", month.minusMonths(1), "99"),
                        Charge.of(mark + "-large", month, "250.25"),
                        Charge.of(mark + "-before", month.minusMonths(1), "70")),
                "&createCustomers=REFERRAL");
        for (String account : List.of("-small", "-large", "-before")) {
            eventually(() -> tag(mark + account));
        }
        eventually(() -> assertThat(found("")).hasSize(3));
        eventually(() ->
                assertThat(amount("-small", "monthToDate")).isEqualByComparingTo("10.50000000001"));
        eventually(() -> assertThat(amount("-small", "lastMonth")).isEqualByComparingTo("99"));
        eventually(() -> assertThat(amount("-before", "lastMonth")).isEqualByComparingTo("70"));
        eventually(() -> assertThat(amount("-large", "monthToDate")).isPositive());
    }

    private void tag(String account) {
        JsonNode customer = operator.get("/v1/customers?cloudAccountId={}", account).items();
        String id = customer.path(0).path("customerId").asString("");
        assertThat(
                        operator.put("/v1/customers/" + id + "/tags", Json.of("tags", List.of(tag)))
                                .status())
                .isBetween(200, 204);
    }

    @Test
    void the_search_shows_what_was_billed_and_what_is_estimated() {
        assertThat(amount("-small", "monthToDate")).isEqualByComparingTo("10.50000000001");
        assertThat(amount("-small", "currentEstimate")).isEqualByComparingTo("12.5");
        assertThat(amount("-small", "lastMonth")).isEqualByComparingTo("99");
        assertThat(amount("-before", "monthToDate")).isZero();
        assertThat(amount("-large", "monthToDate")).isEqualByComparingTo("250.25");
    }

    @Test
    void customers_are_found_by_what_they_spend_this_month() {
        assertThat(found("&monthToDateMin=0.01")).containsExactly("-large", "-small");
        assertThat(found("&monthToDateMin=10.50000000001&monthToDateMax=250.24"))
                .containsExactly("-small");
        assertThat(found("&monthToDateMin=10.50000000002")).containsExactly("-large");
        assertThat(found("&monthToDateMax=0")).containsExactly("-before");
        operator.get("/v1/customers?monthToDateMin=much").expect(400);
        operator.get("/v1/customers?monthToDateMin=5&monthToDateMax=4").expect(400);
    }

    @Test
    void customers_are_sorted_by_what_they_spend_this_month() {
        assertThat(found("")).containsExactly("-large", "-small", "-before");
    }

    private List<String> found(String more) {
        return Json.texts(
                        operator.get("/v1/customers?sort=-monthToDate&tag=" + tag + more)
                                .expect(200)
                                .items(),
                        "cloudAccountId")
                .stream()
                .map(account -> account.substring(mark.length()))
                .toList();
    }

    private BigDecimal amount(String account, String field) {
        JsonNode customer =
                operator.get("/v1/customers?cloudAccountId={}", mark + account).items().path(0);
        assertThat(customer.path(field).path("currency").asString()).isEqualTo("USD");
        return new BigDecimal(customer.path(field).path("amount").asString());
    }
}
