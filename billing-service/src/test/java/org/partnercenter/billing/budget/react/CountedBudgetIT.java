package org.partnercenter.billing.budget.react;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.testing.BudgetApi;
import org.partnercenter.billing.testing.ChargesApi;
import org.partnercenter.billing.testing.FocusLines;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.testing.Api;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Rules 4 and 6 of the domain, from the charge to what is told. */
@ServiceTest
class CountedBudgetIT {

    private static final String RESTRICT =
            ",\"onExhaustion\":\"RESTRICT_PURCHASE\",\"unfreeze\":true";

    @LocalServerPort int port;
    @Autowired JdbcClient db;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);
    private final LocalDate today = LocalDate.now(ZoneOffset.ofHours(8));
    private BudgetApi budgets;
    private ChargesApi charges;

    @BeforeEach
    void known() {
        budgets = new BudgetApi(new Api(port).as(Tokens.admin(partner)));
        charges = new ChargesApi(port);
        charges.knows(partner, customer);
    }

    @Test
    void each_threshold_is_alerted_once_and_the_last_one_exhausts_the_budget() {
        budgets.sets(customer, "MONTHLY", "100", RESTRICT);
        charge("70", today);
        charge("10", today);
        eventually(() -> assertThat(budgets.alerts(customer)).containsExactly(75));
        charge("30", today);
        eventually(() -> assertThat(budgets.alerts(customer)).containsExactly(75, 90, 100));
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("110"));
        charge("5", today);
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("115"));
        assertThat(stored())
                .containsExactly(
                        "BudgetSet",
                        "BudgetAlerted",
                        "BudgetAlerted",
                        "BudgetAlerted",
                        "BudgetExhausted");
        assertThat(StoredFacts.actorsOf(db, "budget:" + customer).subList(1, 5))
                .containsOnly("system:watch-budgets");
    }

    @Test
    void charges_that_cross_nothing_lead_to_no_event() {
        budgets.sets(customer, "MONTHLY", "100", "");
        for (int i = 0; i < 5; i++) {
            charge("1.00000000001", today);
        }
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("5.00000000005"));
        assertThat(stored()).containsExactly("BudgetSet");
    }

    @Test
    void a_budget_below_what_is_used_is_exhausted_as_it_is_set() {
        charge("60", today);
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        eventually(() -> assertThat(budgets.alerts(customer)).containsExactly(75, 90, 100));
        eventually(() ->
                assertThat(budgets.get(customer).json().path("exhausted").asBoolean()).isTrue());
        assertThat(stored()).endsWith("BudgetExhausted");
    }

    @Test
    void a_credit_lowers_what_is_used_but_lifts_nothing_and_a_higher_budget_does() {
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        charge("-20", today);
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("40"));
        assertThat(stored()).endsWith("BudgetExhausted").doesNotContain("BudgetReplenished");
        budgets.set(customer, "MONTHLY", "100", RESTRICT);
        assertThat(stored()).endsWith("BudgetSet", "BudgetReplenished");
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
    }

    @Test
    void a_freeze_that_no_budget_asked_to_lift_is_lifted_by_the_first_higher_one_that_does() {
        String freezing = ",\"onExhaustion\":\"RESTRICT_PURCHASE\"";
        budgets.sets(customer, "MONTHLY", "100", freezing);
        charge("120", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        budgets.set(customer, "MONTHLY", "200", freezing);
        assertThat(stored()).endsWith("BudgetSet", "BudgetReplenished");
        budgets.set(customer, "MONTHLY", "300", RESTRICT);
        assertThat(stored())
                .endsWith("BudgetSet", "BudgetReplenished", "BudgetSet", "BudgetReplenished");
        budgets.set(customer, "MONTHLY", "400", RESTRICT);
        assertThat(stored()).endsWith("BudgetReplenished", "BudgetSet");
    }

    @Test
    void a_budget_that_was_deleted_used_up_tells_so_again_where_one_is_set_that_begins_used_up() {
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        budgets.delete(customer);
        budgets.set(customer, "MONTHLY", "40", RESTRICT);
        assertThat(stored()).endsWith("BudgetDeleted", "BudgetSet", "BudgetExhausted");
        budgets.delete(customer);
        budgets.set(customer, "MONTHLY", "100", RESTRICT);
        assertThat(stored()).endsWith("BudgetDeleted", "BudgetSet");
        charge("40", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
    }

    @Test
    void a_restatement_replaces_what_is_used() {
        budgets.sets(customer, "ONE_TIME", "100", "");
        charge("30", today);
        charges.count(partner, line("12.5", today), "&mode=restate");
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("12.5"));
    }

    @Test
    void another_type_counts_from_the_month_of_the_change() {
        charge("10", today.withDayOfMonth(1).minusDays(1));
        charge("30", today);
        budgets.sets(customer, "MONTHLY", "100", "");
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("30"));
        var once = budgets.set(customer, "ONE_TIME", "100", "");
        assertThat(budgets.after(once, customer).at("/usedAmount/amount").asString())
                .isEqualTo("30");
        charge("1", today.withDayOfMonth(1).minusDays(1));
        charge("2", today);
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("32"));
        var monthly = budgets.set(customer, "MONTHLY", "90", "");
        assertThat(budgets.after(monthly, customer).at("/usedAmount/amount").asString())
                .isEqualTo("32");
    }

    @Test
    void
            a_customer_that_leaves_loses_its_budget_by_the_system_and_the_next_partner_starts_at_zero() {
        budgets.sets(customer, "MONTHLY", "100", "");
        charge("80", today);
        eventually(() -> assertThat(budgets.alerts(customer)).containsExactly(75));
        Told.released(customer, partner, 1);
        eventually(() -> assertThat(stored()).endsWith("BudgetDeleted"));
        assertThat(budgets.set(customer, "MONTHLY", "100", "").status()).isEqualTo(404);
        assertThat(budgets.get(customer).status()).isEqualTo(404);

        eventually(() ->
                assertThat(budgets.adjustments(customer))
                        .extracting(it -> it.path("operation").asString())
                        .containsExactly("DELETE", "SETTING"));
        BudgetApi rival = new BudgetApi(new Api(port).as(Tokens.admin(Known.partner("USD", null))));
        String records = "/v1/customers/" + customer + "/budget/adjustments";
        assertThat(rival.api().get(records).status()).isEqualTo(404);
        assertThat(new Api(port).as(Tokens.manager(partner, "mia")).get(records).status())
                .isEqualTo(404);

        String next = Known.partner("USD", null);
        Told.rejoined(customer, next, AssociationType.RESALE, 2);
        BudgetApi other = new BudgetApi(new Api(port).as(Tokens.admin(next)));
        var set = other.sets(customer, "MONTHLY", "100", "");
        assertThat(other.after(set, customer).at("/usedAmount/amount").asString()).isEqualTo("0");
        assertThat(other.adjustments(customer)).hasSize(1);
        assertThat(budgets.adjustments(customer)).hasSize(2);
        assertThat(new BudgetApi(charges.api()).adjustments(customer))
                .extracting(it -> it.path("partnerId").asString())
                .containsExactly(next, partner, partner);
        Told.released(customer, next, 3);
        Told.rejoined(customer, partner, AssociationType.RESALE, 4);
        eventually(() -> {
            assertThat(budgets.adjustments(customer)).isNotEmpty();
            assertThat(budgets.adjustments(customer).getFirst().path("operation").asString())
                    .isEqualTo("DELETE");
        });
        assertThat(budgets.adjustments(customer).getFirst().path("operator").asString())
                .isEqualTo("system");
    }

    private List<String> stored() {
        return StoredFacts.of(db, "budget:" + customer);
    }

    private void charge(String amount, LocalDate day) {
        charges.count(partner, line(amount, day));
    }

    private byte[] line(String amount, LocalDate day) {
        return new FocusLines()
                .charge("cloud-" + customer, Known.newId("product"), amount, day.toString())
                .bytes();
    }
}
