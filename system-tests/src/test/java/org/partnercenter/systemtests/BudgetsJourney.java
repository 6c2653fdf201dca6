package org.partnercenter.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.systemtests.client.Eventually.eventually;

import org.junit.jupiter.api.Test;
import org.partnercenter.systemtests.charges.Charge;
import org.partnercenter.systemtests.charges.FocusVersion;
import org.partnercenter.systemtests.charges.Imports;
import org.partnercenter.systemtests.client.Answer;
import org.partnercenter.systemtests.client.Api;
import org.partnercenter.systemtests.client.Json;
import org.partnercenter.systemtests.facts.PublishedFact;
import org.partnercenter.systemtests.facts.Topics;
import org.partnercenter.systemtests.given.NewCustomer;
import org.partnercenter.systemtests.given.NewCustomer.Created;
import org.partnercenter.systemtests.given.Unique;
import org.partnercenter.systemtests.system.Journeys;

import tools.jackson.databind.JsonNode;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A budget alerts, freezes by itself and lets go again. */
@Journeys
class BudgetsJourney {

    private final Api operator = Api.as("sunbird-operator");
    private final JsonNode me = operator.get("/v1/me").expect(200).json();
    private final String currency = me.path("currency").asString();
    private final String account = Unique.id("cloud");
    private int files;

    @Test
    void a_used_up_budget_freezes_its_customer_and_a_higher_one_unfreezes_it() {
        Created customer = NewCustomer.resale().with("cloudAccountId", account).create(operator);
        eventually(() -> holds(customer, "ASSOCIATION_DEFAULT"));
        eventually(() -> set(customer, "100", true).expect(204));
        eventually(() -> holds(customer));
        charge("95.5");
        eventually(() -> assertThat(used(customer)).isEqualTo("95.50"));
        holds(customer);
        eventually(() -> assertThat(alerts(customer)).containsExactly(75, 90));

        charge("4.5");
        eventually(() -> holds(customer, "BUDGET_EXHAUSTED"));
        eventually(() -> assertThat(used(customer)).isEqualTo("100.00"));
        assertThat(found(customer, "freezeCause=BUDGET_EXHAUSTED&budgetUsageMin=100"))
                .containsExactly(customer.id());
        eventually(
                () -> assertThat(told(customer)).startsWith("CustomerFrozen", "SpendingChanged"));
        eventually(() -> assertThat(alerts(customer)).containsExactly(75, 90, 100));
        eventually(() -> {
            JsonNode overview = operator.get(customer.path() + "/overview").expect(200).json();
            assertThat(overview.at("/budget/usedPercent").asString()).isEqualTo("100.00");
            assertThat(overview.at("/budget/alerts").size()).isEqualTo(3);
            assertThat(overview.at("/expenditure/products/0/share").asString()).isEqualTo("100.00");
            assertThat(overview.at("/expenditure/daily/0/amount"))
                    .isEqualTo(overview.at("/expenditure/monthToDate"));
        });

        set(customer, "250", true).expect(204);
        eventually(() -> holds(customer));
        eventually(() -> assertThat(used(customer)).isEqualTo("40.00"));
        assertThat(found(customer, "budgetUsageMin=100")).isEmpty();
        Api rival = Api.as("rival-admin");
        rival.get(customer.path() + "/overview").expectProblem(404, "CUSTOMER_NOT_FOUND");
        eventually(() ->
                assertThat(
                                Api.asCustomer(customer.id())
                                        .get(customer.path() + "/overview")
                                        .expect(200)
                                        .json()
                                        .path("budget")
                                        .isNull())
                        .isTrue());
    }

    @Test
    void a_referred_customer_has_no_budget() {
        Created customer = NewCustomer.referral().create(operator);
        eventually(() -> set(customer, "100", false).expectProblem(409, "NOT_RESALE"));
        eventually(() ->
                assertThat(operator.get(customer.path()).expect(200).json().path("budget").isNull())
                        .isTrue());
    }

    private Answer set(Created customer, String amount, boolean unfreeze) {
        return operator.put(
                customer.path() + "/budget",
                Json.of(
                        "type",
                        "MONTHLY",
                        "amount",
                        Json.map("amount", amount, "currency", currency),
                        "onExhaustion",
                        "RESTRICT_PURCHASE",
                        "unfreeze",
                        unfreeze));
    }

    /** Sends a file of one charge of the current month, each file another. */
    private void charge(String cost) {
        YearMonth month = YearMonth.now(ZoneId.of(me.path("billingTimeZone").asString()));
        Imports.completed(
                FocusVersion.V1_2.file(
                        Charge.of(account, month, cost)
                                .with("BillingCurrency", currency)
                                .with("ChargeDescription", "Charge " + ++files)),
                "");
    }

    private void holds(Created customer, String... causes) {
        JsonNode frozen = operator.get(customer.path()).expect(200).json().path("frozen");
        assertThat(Json.texts(frozen.path("causes"), "cause")).containsExactly(causes);
    }

    private String used(Created customer) {
        JsonNode item = operator.get(customer.path()).expect(200).json();
        return item.at("/budget/usedPercent").asString("");
    }

    private List<String> found(Created customer, String criteria) {
        return Json.texts(
                operator.get("/v1/customers?customerId=" + customer.id() + "&" + criteria)
                        .expect(200)
                        .items(),
                "customerId");
    }

    /** The charges and freezes of its timeline, newest first. */
    private List<String> told(Created customer) {
        return Json.texts(
                operator.get(customer.path() + "/timeline?type=SpendingChanged&type=CustomerFrozen")
                        .expect(200)
                        .items(),
                "type");
    }

    /** The thresholds of the alerts that downstream systems were told of, repeats left out. */
    private static List<Integer> alerts(Created customer) {
        Map<String, Integer> thresholds = new LinkedHashMap<>();
        for (PublishedFact fact : Topics.everything("billing")) {
            if (fact.header("ce_subject").equals(customer.id())
                    && fact.type().endsWith(".BudgetAlerted.v1")) {
                int threshold = Json.parse(fact.value()).path("threshold").asInt();
                thresholds.put(fact.header("ce_id"), threshold);
            }
        }
        return List.copyOf(thresholds.values());
    }
}
