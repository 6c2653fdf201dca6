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
import org.partnercenter.platform.testing.Api.Answer;
import org.partnercenter.platform.testing.ServiceTest;
import org.partnercenter.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.math.BigDecimal;
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
    @Autowired PlatformTransactionManager transactions;

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
    void a_restatement_that_leaves_something_lifts_nothing_but_the_next_charges_exhaust_it_again() {
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        charges.count(partner, line("20", today), "&mode=restate");
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("20"));
        eventually(() -> assertThat(stored()).endsWith("BudgetReplenished"));
        assertThat(lifted()).containsExactly(false);
        charge("35", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetReplenished", "BudgetExhausted"));
        assertThat(budgets.alerts(customer)).containsExactly(75, 90, 100);
    }

    @Test
    void what_credits_left_is_lifted_by_a_higher_budget() {
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        charge("-20", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetReplenished"));
        budgets.set(customer, "MONTHLY", "100", RESTRICT);
        eventually(() -> assertThat(stored()).endsWith("BudgetSet", "BudgetReplenished"));
        assertThat(lifted()).containsExactly(false, true);
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
        eventually(() -> assertThat(stored()).endsWith("BudgetSet", "BudgetReplenished"));
        budgets.set(customer, "MONTHLY", "300", RESTRICT);
        eventually(() ->
                assertThat(stored())
                        .endsWith(
                                "BudgetSet",
                                "BudgetReplenished",
                                "BudgetSet",
                                "BudgetReplenished"));
        settled(budgets.set(customer, "MONTHLY", "400", RESTRICT));
        assertThat(stored()).endsWith("BudgetReplenished", "BudgetSet");
    }

    @Test
    void a_budget_that_was_deleted_used_up_tells_so_again_where_one_is_set_that_begins_used_up() {
        budgets.sets(customer, "MONTHLY", "50", RESTRICT);
        charge("60", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        budgets.delete(customer);
        budgets.set(customer, "MONTHLY", "40", RESTRICT);
        eventually(() ->
                assertThat(stored()).endsWith("BudgetDeleted", "BudgetSet", "BudgetExhausted"));
        budgets.delete(customer);
        settled(budgets.set(customer, "MONTHLY", "100", RESTRICT));
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

    @Test
    void the_next_partner_is_alerted_also_where_the_former_one_had_deleted_its_budget() {
        budgets.sets(customer, "MONTHLY", "100", "");
        charge("120", today);
        eventually(() -> assertThat(stored()).endsWith("BudgetExhausted"));
        budgets.delete(customer);
        Told.released(customer, partner, 1);
        String next = Known.partner("USD", null);
        Told.rejoined(customer, next, AssociationType.RESALE, 2);
        BudgetApi other = new BudgetApi(new Api(port).as(Tokens.admin(next)));
        other.sets(customer, "MONTHLY", "50", "");
        eventually(() -> {
            charges.count(next, line("50", today), "&mode=restate");
            assertThat(other.used(customer)).isEqualTo("50");
        });
        eventually(() -> assertThat(other.alerts(customer)).containsExactly(75, 90, 100));
        eventually(() -> assertThat(stored()).endsWith("BudgetAlerted", "BudgetExhausted"));
    }

    @Test
    void
            a_budget_that_is_set_before_a_restatement_is_seen_here_is_judged_by_what_is_left_after_it() {
        charge("150", today);
        eventually(() -> assertThat(spent()).isEqualByComparingTo("150"));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> {
                    db.sql("select 1 from budgets.spent where customer_id = ? for update")
                            .param(customer)
                            .query(Integer.class)
                            .list();
                    charges.count(partner, line("20", today), "&mode=restate");
                    budgets.sets(customer, "MONTHLY", "100", RESTRICT);
                });
        eventually(() -> assertThat(budgets.used(customer)).isEqualTo("20"));
        assertThat(stored()).containsExactly("BudgetSet");
    }

    @Test
    void the_same_budget_is_set_once_more_where_it_asks_again_to_unfreeze() {
        budgets.sets(customer, "MONTHLY", "100", "");
        budgets.set(customer, "MONTHLY", "100", "");
        assertThat(stored()).containsExactly("BudgetSet");
        budgets.set(customer, "MONTHLY", "100", ",\"unfreeze\":true");
        budgets.set(customer, "MONTHLY", "100", ",\"unfreeze\":true");
        assertThat(stored()).containsExactly("BudgetSet", "BudgetSet", "BudgetSet");
    }

    /** Waits until what follows from it, if anything does, was told. */
    private void settled(Answer accepted) {
        budgets.after(accepted, customer);
        eventually(() ->
                assertThat(
                                db.sql(
                                                "select due is null from budgets.budget where"
                                                        + " customer_id = ?")
                                        .param(customer)
                                        .query(Boolean.class)
                                        .single())
                        .isTrue());
    }

    private BigDecimal spent() {
        return db.sql("select coalesce(sum(list), 0) from budgets.spent where customer_id = ?")
                .param(customer)
                .query(BigDecimal.class)
                .single();
    }

    /** What was told of each replenishment: whether what followed is lifted. */
    private List<Boolean> lifted() {
        return db.sql(
                        """
                        select convert_from(payload, 'UTF8') :: jsonb ->> 'cause' <> 'CREDITED'
                        from domain_event
                        where aggregate_identifier = ? and payload_type = 'billing.BudgetReplenished'
                        order by sequence_number\
                        """)
                .param("budget:" + customer)
                .query(Boolean.class)
                .list();
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
