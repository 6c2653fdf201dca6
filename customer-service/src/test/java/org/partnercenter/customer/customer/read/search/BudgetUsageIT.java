package org.partnercenter.customer.customer.read.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.contracts.billing.BudgetType.MONTHLY;
import static org.partnercenter.contracts.billing.BudgetType.ONE_TIME;
import static org.partnercenter.customer.testing.CustomerApi.ids;
import static org.partnercenter.customer.testing.CustomerApi.newPartner;
import static org.partnercenter.customer.testing.CustomerApi.resell;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ImportMode;
import org.partnercenter.customer.testing.Budgets;
import org.partnercenter.customer.testing.Invited;
import org.partnercenter.customer.testing.Told;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What of a customer's budget is used, as a column, a criterion and an order of the search. */
@ServiceTest
class BudgetUsageIT {

    @LocalServerPort int port;

    private final YearMonth month = YearMonth.now(ZoneOffset.ofHours(8));
    private final String partner = newPartner();
    private Api operator;

    @BeforeEach
    void api() {
        operator = new Api(port).as(Tokens.operator(partner));
    }

    @Test
    void spending_before_and_after_the_budget_was_set_counts_and_credits_give_back() {
        String id = resell(operator, "Spender", "");
        assertThat(item(id).path("budget").isNull()).isTrue();
        spent(id, month, 0, "40.005");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(MONTHLY, "80.00", false));
        shows(id, "MONTHLY 80.00 40.005 50.00");
        spent(id, month, 1, "39.994999999");
        shows(id, "MONTHLY 80.00 79.999999999 99.99");
        assertThat(found("budgetUsageMin=100")).isEmpty();
        spent(id, month, 2, "0.000000001");
        shows(id, "MONTHLY 80.00 80 100.00");
        assertThat(found("budgetUsageMin=100")).containsExactly(id);
        spent(id, month, 3, "-100");
        shows(id, "MONTHLY 80.00 -20 -25.00");
        budget.tell(budget.deleted());
        eventually(() -> assertThat(item(id).path("budget").isNull()).isTrue());
        assertThat(found("budgetUsageMax=100")).isEmpty();
    }

    @Test
    void a_monthly_budget_counts_its_month_and_a_one_time_one_all_since_it_began() {
        String id = resell(operator, "Spender", "");
        spent(id, month.minusMonths(3), 0, "1000");
        spent(id, month.minusMonths(2), 0, "10");
        spent(id, month.minusMonths(1), 0, "20");
        spent(id, month, 0, "30");
        Budgets budget = new Budgets(id, partner, month.minusMonths(2));
        budget.tell(budget.set(ONE_TIME, "600.00", false));
        shows(id, "ONE_TIME 600.00 60 10.00");
        spent(id, month.minusMonths(1), 1, "6");
        shows(id, "ONE_TIME 600.00 66 11.00");
        budget.tell(budget.set(MONTHLY, "600.00", false));
        shows(id, "MONTHLY 600.00 30 5.00");
    }

    @Test
    void it_is_searched_and_sorted_by_beside_every_other_criterion() {
        String none = resell(operator, "Sort none", "");
        String low = budgeted("Sort low", "10", "\"tags\": [\"gold\"]");
        String high = budgeted("Sort high", "110", "\"tags\": [\"gold\"]");
        String mid = budgeted("Other mid", "75", "");

        assertThat(found("sort=-budgetUsage")).containsExactly(high, mid, low, none);
        assertThat(found("sort=budgetUsage")).containsExactly(none, low, mid, high);
        assertThat(found("budgetUsageMin=75")).containsExactly(mid, high);
        assertThat(found("budgetUsageMin=75.01")).containsExactly(high);
        assertThat(found("budgetUsageMax=75")).containsExactly(mid, low);
        assertThat(found("budgetUsageMin=10&budgetUsageMax=10")).containsExactly(low);
        assertThat(found("budgetUsageMin=10&sort=-budgetUsage&name=sort"))
                .containsExactly(high, low);
        assertThat(found("budgetUsageMax=80&sort=budgetUsage&tag=gold")).containsExactly(low);
        assertThat(found("budgetUsageMin=50&sort=-monthToDate")).containsExactly(high, mid);
        assertThat(found("budgetUsageMin=50&sort=-monthToDate&tag=gold")).containsExactly(high);
        assertThat(found("monthToDateMax=80&sort=budgetUsage")).containsExactly(none, low, mid);
        assertThat(found("monthToDateMin=20&budgetUsageMax=80&frozen=NONE")).containsExactly(mid);
        assertThat(found("name=sort&budgetUsageMin=0&sort=accountName")).hasSize(2);
        Api.Answer counted = operator.get("/v1/customers?budgetUsageMin=50&count=exact&limit=1");
        assertThat(counted.json().path("total").asLong()).isEqualTo(2);
        assertThat(
                        ids(
                                operator.post(
                                        "/v1/customers/search",
                                        "{\"budgetUsageMin\": \"100\", \"sort\":"
                                                + " \"-budgetUsage\"}")))
                .containsExactly(high);
        assertThat(
                        ids(
                                new Api(port)
                                        .as(Tokens.admin(newPartner()))
                                        .get("/v1/customers?sort=budgetUsage")))
                .isEmpty();
    }

    @Test
    void pages_by_usage_follow_each_other_without_a_gap_or_a_repeat() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(resell(operator, "None " + i, ""));
            all.add(budgeted("Same " + i, "50", ""));
        }
        all.add(budgeted("More", "60", ""));
        for (String query : List.of("sort=-budgetUsage", "sort=budgetUsage&frozen=NONE")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = operator.get("/v1/customers?limit=2&" + query + cursor).json();
                page.path("items").forEach(it -> seen.add(it.path("customerId").asString()));
                cursor =
                        page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
            } while (!cursor.isEmpty());
            assertThat(seen).as(query).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void a_former_partners_budget_is_not_the_next_ones() {
        String id = resell(operator, "Mover", "");
        spent(id, month, 0, "50");
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(MONTHLY, "100.00", false));
        shows(id, "MONTHLY 100.00 50 50.00");
        String next = newPartner();
        Api after = new Api(port).as(Tokens.operator(next));
        Told.ended(id, partner, 0);
        eventually(() -> assertThat(found("sort=budgetUsage")).isEmpty());
        Invited.answers("v-" + id, next, id, "n-" + id, "{\"name\": \"Mover\"}", null);
        eventually(() ->
                assertThat(ids(after.get("/v1/customers?sort=-budgetUsage"))).containsExactly(id));
        assertThat(after.get("/v1/customers/" + id).json().path("budget").isNull()).isTrue();
        assertThat(ids(after.get("/v1/customers?budgetUsageMin=0"))).isEmpty();
    }

    /** A customer that has used that much of a hundred. */
    private String budgeted(String name, String used, String more) {
        String id = resell(operator, name, more);
        Budgets budget = new Budgets(id, partner);
        budget.tell(budget.set(MONTHLY, "100.00", false));
        spent(id, month, 0, used);
        shows(id, BudgetType.MONTHLY + " 100.00 " + used + " " + used + ".00");
        return id;
    }

    private void spent(String id, YearMonth when, long sequence, String list) {
        Told.spent(id, partner, when, sequence, ImportMode.APPEND, list, list);
    }

    private void shows(String id, String budget) {
        eventually(() -> {
            JsonNode shown = item(id).path("budget");
            assertThat(
                            "%s %s %s %s"
                                    .formatted(
                                            shown.path("type").asString(""),
                                            shown.path("amount").path("amount").asString(""),
                                            shown.path("usedAmount").path("amount").asString(""),
                                            shown.path("usedPercent").asString("")))
                    .isEqualTo(budget);
        });
    }

    private JsonNode item(String id) {
        return operator.get("/v1/customers?customerId=" + id).json().path("items").path(0);
    }

    private List<String> found(String query) {
        return ids(operator.get("/v1/customers?" + query));
    }
}
