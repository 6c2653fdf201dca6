package org.partnercenter.billing.budget.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
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

/** Rules 1, 3 and 19 of the domain. */
@ServiceTest
class SetBudgetIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);
    private BudgetApi budgets;

    @BeforeEach
    void known() {
        budgets = new BudgetApi(new Api(port).as(Tokens.operator(partner)));
        eventually(() -> assertThat(budgets.get(customer).code()).isEqualTo("BUDGET_NOT_SET"));
        eventually(() -> assertThat(budgets.delete(customer).status()).isEqualTo(204));
    }

    @Test
    void a_budget_is_what_was_said_of_it_with_the_usual_thresholds_and_by_hand_unless_told() {
        Answer set = budgets.set(customer, "MONTHLY", "100", "");
        assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
        JsonNode budget = budgets.after(set, customer);
        assertThat(budget.path("type").asString()).isEqualTo("MONTHLY");
        assertThat(budget.at("/amount/amount").asString()).isEqualTo("100.00");
        assertThat(budget.path("onExhaustion").asString()).isEqualTo("MANUAL");
        assertThat(budget.path("thresholds").toString()).isEqualTo("[75,90,100]");
        assertThat(budget.path("unfreeze").asBoolean()).isFalse();
        assertThat(budget.at("/usedAmount/amount").asString()).isEqualTo("0");
        assertThat(budget.path("usedPercent").asString()).isEqualTo("0.00");
        assertThat(budgets.get(customer).header("ETag")).isEqualTo(set.header("ETag"));
    }

    @Test
    void the_same_budget_again_changes_nothing_and_another_one_replaces_it() {
        Answer first = budgets.set(customer, "MONTHLY", "100", "");
        Answer again = budgets.set(customer, "MONTHLY", "100.0", "");
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        Answer other =
                budgets.set(customer, "ONE_TIME", "50", ",\"onExhaustion\":\"RESTRICT_PURCHASE\"");
        assertThat(other.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(budgets.after(other, customer).path("type").asString()).isEqualTo("ONE_TIME");
        assertThat(StoredFacts.of(db, "budget:" + customer))
                .containsExactly("BudgetSet", "BudgetSet");
    }

    @Test
    void a_budget_whose_policy_is_not_told_acts_as_the_one_before() {
        budgets.set(customer, "MONTHLY", "100", ",\"onExhaustion\":\"RESTRICT_PURCHASE\"");
        Answer raised = budgets.set(customer, "MONTHLY", "200", "");
        assertThat(budgets.after(raised, customer).path("onExhaustion").asString())
                .isEqualTo("RESTRICT_PURCHASE");
        budgets.delete(customer);
        Answer first = budgets.set(customer, "MONTHLY", "200", "");
        assertThat(budgets.after(first, customer).path("onExhaustion").asString())
                .isEqualTo("MANUAL");
    }

    @Test
    void adjustments_say_from_what_to_what_and_by_whom_and_the_newest_first() {
        budgets.set(customer, "MONTHLY", "100", "");
        budgets.set(customer, "MONTHLY", "80", "");
        Answer deleted = budgets.delete(customer);
        assertThat(budgets.api().after(deleted).get("/v1/customers/" + customer + "/budget").code())
                .isEqualTo("BUDGET_NOT_SET");
        assertThat(budgets.adjustments(customer))
                .extracting(
                        it -> it.path("operation").asString(),
                        it -> it.at("/oldAmount/amount").asString(""),
                        it -> it.at("/newAmount/amount").asString(""),
                        it -> it.path("operator").asString())
                .containsExactly(
                        tuple("DELETE", "80.00", "", "member:" + partner + "-operator"),
                        tuple("SETTING", "100.00", "80.00", "member:" + partner + "-operator"),
                        tuple("SETTING", "", "100.00", "member:" + partner + "-operator"));
    }

    @Test
    void an_adjustment_tells_each_amount_in_the_currency_that_it_was_set_in() {
        budgets.set(customer, "MONTHLY", "100", "");
        new ChargesApi(port)
                .count(
                        partner,
                        new FocusLines()
                                .charge(
                                        "cloud-" + customer,
                                        "Compute",
                                        "1",
                                        "2026-11-02",
                                        "2026-11",
                                        "EUR")
                                .bytes());
        String inEuro = BudgetApi.body("MONTHLY", "80", "").replace("USD", "EUR");
        Answer set = budgets.api().put("/v1/customers/" + customer + "/budget", inEuro);
        assertThat(set.status()).describedAs(set.body()).isEqualTo(204);
        budgets.after(set, customer);
        JsonNode adjustment = budgets.adjustments(customer).getFirst();
        assertThat(adjustment.path("oldAmount").toString())
                .isEqualTo("{\"amount\":\"100.00\",\"currency\":\"USD\"}");
        assertThat(adjustment.path("newAmount").toString())
                .isEqualTo("{\"amount\":\"80.00\",\"currency\":\"EUR\"}");
    }

    @Test
    void a_customer_that_charges_brought_up_has_a_budget_once_it_is_registered_and_keeps_it() {
        String account = Known.newId("account");
        new ChargesApi(port)
                .count(
                        partner,
                        new FocusLines().charge(account, "9").bytes(),
                        "&createCustomers=RESALE");
        String introduced =
                db.sql("select customer_id from account_claim where cloud_account_id = ?")
                        .param(account)
                        .query(String.class)
                        .single();
        eventually(() -> assertThat(budgets.get(introduced).code()).isEqualTo("BUDGET_NOT_SET"));
        assertThat(budgets.set(introduced, "MONTHLY", "100", "").code())
                .isEqualTo("CUSTOMER_NOT_FOUND");
        Known.customer(introduced, partner, account);
        budgets.sets(introduced, "MONTHLY", "100", "");
        Answer other = budgets.set(introduced, "MONTHLY", "200", "");
        assertThat(other.status()).isEqualTo(204);
        assertThat(StoredFacts.of(db, "budget:" + introduced))
                .containsExactly("BudgetSet", "BudgetSet");
    }

    @Test
    void a_change_that_expects_an_older_budget_is_refused() {
        Answer first = budgets.set(customer, "MONTHLY", "100", "");
        budgets.set(customer, "MONTHLY", "80", "");
        BudgetApi stale = new BudgetApi(budgets.api().with("If-Match", first.header("ETag")));
        assertThat(stale.set(customer, "MONTHLY", "90", "").status()).isEqualTo(412);
        assertThat(stale.delete(customer).status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MONTHLY | 0 | | AMOUNT_NOT_POSITIVE | amount.amount",
                "MONTHLY | -5 | | AMOUNT_NOT_POSITIVE | amount.amount",
                "MONTHLY | 1.234 | | TOO_MANY_DECIMALS | amount.amount",
                "MONTHLY | 2147483648 | | AMOUNT_TOO_LARGE | amount.amount",
                "MONTHLY | 1e3 | | INVALID_AMOUNT | amount.amount",
                "YEARLY | 5 | | INVALID_VALUE | type",
                "MONTHLY | 5 | ,\"thresholds\":[101] | INVALID_THRESHOLDS | thresholds",
                "MONTHLY | 5 | ,\"onExhaustion\":\"PANIC\" | INVALID_VALUE | onExhaustion",
                "MONTHLY | 5 | ,\"colour\":1 | UNKNOWN_FIELD | colour"
            })
    void a_bad_budget_is_refused_with_its_own_code_and_field(
            String type, String amount, String more, String code, String field) {
        Answer answer = budgets.set(customer, type, amount, more == null ? "" : more);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
    }

    @Test
    void a_budget_in_a_foreign_currency_is_refused() {
        Answer answer =
                budgets.api()
                        .put(
                                "/v1/customers/" + customer + "/budget",
                                BudgetApi.body("MONTHLY", "5", "").replace("USD", "EUR"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("WRONG_CURRENCY");
    }

    @Test
    void a_referred_customer_has_no_budget() {
        String referred = Told.customer(partner, AssociationType.REFERRAL);
        eventually(() ->
                assertThat(budgets.set(referred, "MONTHLY", "5", "").code())
                        .isEqualTo("NOT_RESALE"));
    }

    @Test
    void nobody_but_the_partners_staff_and_the_platform_may() {
        String rival = Known.partner("USD", null);
        Api api = new Api(port);
        BudgetApi foreign = new BudgetApi(api.as(Tokens.admin(rival)));
        assertThat(foreign.set(customer, "MONTHLY", "5", "").status()).isEqualTo(404);
        assertThat(foreign.get(customer).status()).isEqualTo(404);
        assertThat(foreign.delete(customer).status()).isEqualTo(404);
        BudgetApi itself = new BudgetApi(api.as(Tokens.customer(customer)));
        assertThat(itself.set(customer, "MONTHLY", "5", "").status()).isEqualTo(403);
        assertThat(itself.get(customer).status()).isEqualTo(403);
        assertThat(new BudgetApi(api).get(customer).status()).isEqualTo(401);
        BudgetApi manager = new BudgetApi(api.as(Tokens.manager(partner, "mia")));
        assertThat(manager.set(customer, "MONTHLY", "5", "").status()).isEqualTo(404);
        Known.manager(customer, partner, "mia");
        eventually(() ->
                assertThat(manager.set(customer, "MONTHLY", "5", "").status()).isEqualTo(204));
        BudgetApi platform = new BudgetApi(api.as(Tokens.platform()));
        assertThat(platform.set(customer, "MONTHLY", "6", "").status()).isEqualTo(204);
    }

    @Test
    void a_batch_tells_of_each_customer_what_became_of_it() {
        String referred = Told.customer(partner, AssociationType.REFERRAL);
        eventually(() ->
                assertThat(budgets.set(referred, "MONTHLY", "5", "").status()).isEqualTo(409));
        String ids = "[\"%s\",\"nobody\",\"%s\"]".formatted(customer, referred);
        Answer answer =
                budgets.api()
                        .post(
                                "/v1/budgets/batch",
                                BudgetApi.body("MONTHLY", "7", ",\"customerIds\":" + ids));
        assertThat(answer.status()).describedAs(answer.body()).isEqualTo(200);
        assertThat(answer.json().path("results").valueStream())
                .extracting(
                        it -> it.path("status").asString(),
                        it -> it.at("/problem/code").asString(""))
                .containsExactly(
                        tuple("DONE", ""),
                        tuple("FAILED", "CUSTOMER_NOT_FOUND"),
                        tuple("FAILED", "NOT_RESALE"));
        assertThat(
                        budgets.api()
                                .post("/v1/budgets/batch", BudgetApi.body("MONTHLY", "7", ""))
                                .code())
                .isEqualTo("INVALID_LENGTH");
    }
}
