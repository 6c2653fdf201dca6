package org.partnercenter.customer.customer.read.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.register;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.association.AssociationFact.DisassociationRequested;
import org.partnercenter.contracts.association.AssociationFact.DisassociationWithdrawn;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRequested;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.PartnerKind;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Coupons;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.Neighbours;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** A customer at a glance, a block at a time. */
@ServiceTest
class OverviewIT {

    @LocalServerPort int port;

    private final YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
    private final String partner = newPartner();
    private Api operator;
    private String id;
    private String path;

    @BeforeEach
    void customer() {
        operator = new Api(port).as(Tokens.operator(partner));
        Told.partner(partner, PartnerKind.SOLUTION_PROVIDER, null);
        id = resell(operator, "At a glance", "");
        path = "/v1/customers/" + id + "/overview";
    }

    @Test
    void nothing_but_the_association_is_there_at_first_and_nothing_pretends_to_be() {
        JsonNode overview = overview();
        assertThat(overview.path("customerId").asString()).isEqualTo(id);
        assertThat(overview.path("budget").isNull()).isTrue();
        assertThat(overview.path("authorization").isNull()).isTrue();
        assertThat(overview.at("/coupons/available/count").asInt(-1)).isZero();
        assertThat(overview.at("/coupons/asOf").isNull()).isTrue();
        assertThat(overview.at("/expenditure/monthToDate/amount").asString()).isEqualTo("0");
        assertThat(overview.at("/expenditure/change/percent").isNull()).isTrue();
        assertThat(overview.at("/expenditure/asOf").isNull()).isTrue();
        assertThat(overview.at("/association/type").asString()).isEqualTo("RESALE");
        for (String later : List.of("orders", "renewals", "resources", "opportunities")) {
            assertThat(overview.has(later)).as(later).isFalse();
        }
        assertThat(overview.at("/expenditure/daily").isArray()).isTrue();
        assertThat(overview.at("/expenditure/daily")).isEmpty();
    }

    @Test
    void the_expenditure_block_compares_the_months_and_ranks_the_products() {
        Instant begun = Instant.now().minusSeconds(1);
        Told.spent(id, partner, month.minusMonths(2), 0, "500", "500", Map.of("Disk", "500"));
        Told.spent(id, partner, month.minusMonths(1), 0, "80", "80", Map.of("Disk", "80"));
        Told.spent(id, partner, month, 0, "90", "90", Map.of("Disk", "60.5", "Net", "29.5"));
        Told.spent(id, partner, month, 1, "30", "120", Map.of("Net", "59.5"));

        eventually(() -> {
            JsonNode expenditure = overview().path("expenditure");
            assertThat(expenditure.at("/monthToDate/amount").asString()).isEqualTo("120");
            assertThat(expenditure.path("month").asString()).isEqualTo(month.toString());
            assertThat(expenditure.at("/lastMonth/amount").asString()).isEqualTo("80");
            assertThat(expenditure.at("/change/amount/amount").asString()).isEqualTo("40");
            assertThat(expenditure.at("/change/percent").asString()).isEqualTo("50.00");
            JsonNode products = expenditure.path("products");
            assertThat(amounts(products, "product")).containsExactly("Disk 60.5", "Net 59.5");
            assertThat(products.findValuesAsString("share")).containsExactly("50.42", "49.58");
            assertThat(Instant.parse(expenditure.path("asOf").asString()))
                    .isBetween(begun, Instant.now().plusSeconds(1));
        });
    }

    @Test
    void the_expenditure_block_has_the_days_with_the_present_partner_that_came_to_something() {
        Told.spentOn(month.atDay(2), id, partner, 0, "7.5", "7.5");
        Told.spentOn(month.atDay(1), id, partner, 1, "1", "8.5");
        Told.spentOn(month.atDay(2), id, partner, 2, "-0.50000000001", "7.99999999999");
        Told.spentOn(month.atDay(3), id, "former-" + partner, 3, "40", "47.99999999999");
        Told.spentOn(month.atDay(1).minusDays(1), id, partner, 0, "3", "3");
        Told.spentOn(month.atDay(3), id, partner, 4, "2", "49.99999999999");
        Told.spentOn(month.atDay(3), id, partner, 5, "-2", "47.99999999999");
        eventuallyOverview("/expenditure/lastMonth/amount", "3");
        eventually(() ->
                assertThat(amounts(overview().at("/expenditure/daily"), "date"))
                        .containsExactly(month + "-01 1", month + "-02 6.99999999999"));
        eventuallyOverview("/expenditure/monthToDate/amount", "7.99999999999");
    }

    @Test
    void the_budget_block_counts_and_lists_the_alerts_of_its_period() {
        Told.spent(id, partner, month, 0, "93.999", "93.999", Map.of());
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        budget.tell(budget.alerted(75));
        budget.tell(budget.alerted(90));

        eventually(() -> {
            JsonNode shown = overview().path("budget");
            assertThat(shown.path("alerts").valueStream().map(it -> it.path("threshold").asInt()))
                    .containsExactly(75, 90);
            assertThat(shown.at("/amount/amount").asString()).isEqualTo("100.00");
            assertThat(shown.at("/usedAmount/amount").asString()).isEqualTo("93.999");
            assertThat(shown.path("usedPercent").asString()).isEqualTo("93.99");
            assertThat(shown.path("onExhaustion").asString()).isEqualTo("RESTRICT_PURCHASE");
            assertThat(shown.path("period").asString()).isEqualTo(month.toString());
            assertThat(shown.path("asOf").isString()).isTrue();
        });
        budget.tell(budget.deleted());
        eventually(() -> assertThat(overview().path("budget").isNull()).isTrue());
    }

    @Test
    void the_coupon_block_has_what_can_be_used_now_and_what_of_it_ends_soon() {
        Coupons coupons = new Coupons(id, partner);
        coupons.issued("soon", "10.00", Duration.ofDays(-1), Duration.ofDays(6));
        coupons.issued("later", "20.00", Duration.ofDays(-1), Duration.ofDays(8));
        coupons.issued("future", "40.00", Duration.ofDays(1), Duration.ofDays(5));
        coupons.issued("over", "80.00", Duration.ofDays(-9), Duration.ofDays(-1));
        coupons.issued("gone", "160.00", Duration.ofDays(-1), Duration.ofDays(5));
        coupons.used("later", "12.50");
        coupons.reclaimed("gone", "160.00");

        eventually(() -> {
            JsonNode shown = overview().path("coupons");
            assertThat(shown.at("/available/amount/amount").asString()).isEqualTo("22.50");
            assertThat(shown.at("/available/count").asInt()).isEqualTo(2);
            assertThat(shown.at("/expiringIn7Days/count").asInt()).isEqualTo(1);
            assertThat(shown.at("/expiringIn7Days/amount/amount").asString()).isEqualTo("10.00");
            assertThat(shown.path("asOf").isString()).isTrue();
        });
    }

    @Test
    void the_association_and_consent_blocks_say_what_is_open_and_what_is_granted() {
        Told.established(id, partner, 0);
        Instant now = Instant.now();
        Neighbours.publish(
                "association:" + id,
                1,
                new DisassociationRequested(id, partner, "r-1", Side.CUSTOMER, "too dear", now));
        List<OnBehalfScope> scopes = List.of(OnBehalfScope.OPERATE);
        Neighbours.publish(
                "authorization:z-" + id,
                0,
                new AuthorizationRequested("z-" + id, id, partner, scopes, null, now));
        Neighbours.publish(
                "authorization:z-" + id,
                1,
                new AuthorizationGranted("z-" + id, id, partner, scopes, null, now));

        JsonNode shown = eventuallyOverview("/authorization/state", "GRANTED");
        assertThat(shown.at("/authorization/scopes/0").asString()).isEqualTo("OPERATE");
        assertThat(shown.at("/authorization/asOf").isString()).isTrue();
        eventuallyOverview("/association/disassociation/requestId", "r-1");
        eventuallyOverview("/association/disassociation/requestedBy", "CUSTOMER");
        Neighbours.publish(
                "association:" + id, 2, new DisassociationWithdrawn(id, partner, "r-1", now));
        eventually(
                () -> assertThat(overview().at("/association/disassociation").isNull()).isTrue());
    }

    @Test
    void the_next_partner_sees_nothing_of_the_time_before_it() {
        Told.spent(id, partner, month, 0, "90", "90", Map.of("Disk", "90"));
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        new Coupons(id, partner).issued("a", "10.00", Duration.ofDays(-1), Duration.ofDays(6));
        eventuallyOverview("/budget/usedPercent", "90.00");
        eventuallyOverview("/coupons/available/count", "1");
        String next = newPartner();
        Told.ended(id, partner, 0);
        eventually(() -> assertThat(operator.get(path).status()).isEqualTo(404));
        Invited.answers("v-" + id, next, id, "n-" + id, "{\"name\": \"Mover\"}", null);
        Api after = new Api(port).as(Tokens.operator(next));
        eventually(() -> assertThat(after.get(path).status()).isEqualTo(200));
        Told.spent(id, next, month, 1, "4", "94", Map.of("Disk", "94"));

        eventually(() ->
                assertThat(after.get(path).json().at("/expenditure/monthToDate/amount").asString())
                        .isEqualTo("4"));
        JsonNode shown = after.get(path).json();
        assertThat(shown.at("/expenditure/products/0/amount/amount").asString()).isEqualTo("4");
        assertThat(shown.path("budget").isNull()).isTrue();
        assertThat(shown.at("/coupons/available/count").asInt(-1)).isZero();
    }

    @Test
    void it_is_the_partners_the_customers_and_nobody_elses() {
        assertThat(new Api(port).get(path).status()).isEqualTo(401);
        Api rival = new Api(port).as(Tokens.admin(newPartner()));
        assertThat(rival.get(path).code()).isEqualTo("CUSTOMER_NOT_FOUND");
        Api manager = new Api(port).as(Tokens.manager(partner, "m-" + partner));
        assertThat(manager.get(path).status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.customer("c-other")).get(path).status()).isEqualTo(404);
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        eventuallyOverview("/budget/usedPercent", "0.00");
        assertThat(
                        new Api(port)
                                .as(Tokens.platform())
                                .get(path)
                                .json()
                                .at("/budget/amount/amount")
                                .asString())
                .isEqualTo("100.00");
        assertThat(operator.get(path + "?month=2026-11").code()).isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void a_resold_customer_sees_list_prices_and_no_budget_of_its_own() {
        Told.priced(month.minusMonths(1).atDay(1), id, partner, 0, "40", "50");
        Told.priced(month.atDay(1), id, partner, 0, "60.5", "75.25");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));
        eventuallyOverview("/budget/usedPercent", "75.25");
        eventuallyOverview("/expenditure/monthToDate/amount", "60.5");
        eventuallyOverview("/expenditure/lastMonth/amount", "40");
        Api self = new Api(port).as(Tokens.customer(id));

        Api.Answer own = self.get(path);
        JsonNode expenditure = own.json().path("expenditure");
        assertThat(expenditure.at("/monthToDate/amount").asString()).isEqualTo("75.25");
        assertThat(expenditure.at("/lastMonth/amount").asString()).isEqualTo("50");
        assertThat(amounts(expenditure.path("products"), "product")).containsExactly("Disk 75.25");
        assertThat(amounts(expenditure.path("daily"), "date")).containsExactly(month + "-01 75.25");
        assertThat(own.json().path("budget").isNull()).isTrue();
        assertThat(own.body()).doesNotContain("60.5", "\"40\"");
        eventually(() ->
                assertThat(
                                operator.get("/v1/customers/" + id)
                                        .json()
                                        .at("/monthToDate/amount")
                                        .asString())
                        .isEqualTo("60.5"));
        JsonNode details = self.get("/v1/customers/" + id).json();
        assertThat(details.at("/monthToDate/amount").asString()).isEqualTo("75.25");
        assertThat(details.at("/lastMonth/amount").asString()).isEqualTo("50");
        assertThat(details.at("/currentEstimate/amount").asString()).isEqualTo("75.25");
        assertThat(details.path("budget").isNull()).isTrue();
    }

    @Test
    void a_referred_customer_sees_what_it_pays() {
        String referred = register(operator, "Referred", "");
        Told.priced(month.atDay(1), referred, partner, 0, "60.5", "75.25");
        Api self = new Api(port).as(Tokens.customer(referred));
        String its = "/v1/customers/" + referred;

        eventually(() ->
                assertThat(self.get(its).json().at("/monthToDate/amount").asString())
                        .isEqualTo("60.5"));
        eventually(() ->
                assertThat(
                                self.get(its + "/overview")
                                        .json()
                                        .at("/expenditure/monthToDate/amount")
                                        .asString())
                        .isEqualTo("60.5"));
    }

    @Test
    void a_month_of_credits_turns_no_sign_and_what_is_used_has_no_idle_zeros() {
        Told.priced(month.minusMonths(1).atDay(1), id, partner, 0, "-50", "-50");
        Told.priced(month.atDay(1), id, partner, 0, "-20.00000000000", "5.00000000000");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(BudgetType.MONTHLY, "100.00", false));

        eventuallyOverview("/budget/usedAmount/amount", "5");
        eventuallyOverview("/expenditure/change/percent", "60.00");
        eventually(
                () -> assertThat(overview().at("/expenditure/products/0/share").isNull()).isTrue());
        eventually(() ->
                assertThat(
                                operator.get("/v1/customers/" + id)
                                        .json()
                                        .at("/budget/usedAmount/amount")
                                        .asString())
                        .isEqualTo("5"));
    }

    private static List<String> amounts(JsonNode list, String of) {
        return list.valueStream()
                .map(it -> it.path(of).asString() + " " + it.at("/amount/amount").asString())
                .toList();
    }

    private JsonNode eventuallyOverview(String pointer, String value) {
        eventually(() -> assertThat(overview().at(pointer).asString("")).isEqualTo(value));
        return overview();
    }

    private JsonNode overview() {
        Api.Answer answer = operator.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
