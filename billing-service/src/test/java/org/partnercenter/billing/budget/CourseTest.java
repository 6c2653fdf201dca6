package org.partnercenter.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.budget.News.Reached;
import org.partnercenter.billing.budget.News.Replenished;
import org.partnercenter.billing.budget.News.UsedUp;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Rule 4 of the domain, and what lifts a freeze by budget. */
class CourseTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Terms HUNDRED = terms("100.00", ExhaustionPolicy.RESTRICT_PURCHASE);

    private final Course fresh = Course.beginning(NOVEMBER);

    @Test
    void below_the_lowest_threshold_nothing_is_told() {
        assertThat(news(fresh, HUNDRED, "74.99999999999")).isEmpty();
    }

    @Test
    void a_threshold_is_told_at_the_very_charge_that_reaches_it_and_once() {
        assertThat(news(fresh, HUNDRED, "75")).containsExactly(new Reached(75));
        Course told = fresh.alerted(NOVEMBER, 75, amount("75"));
        assertThat(news(told, HUNDRED, "89")).isEmpty();
        assertThat(news(told, HUNDRED, "90")).containsExactly(new Reached(90));
    }

    @Test
    void one_charge_that_uses_all_of_it_tells_every_threshold_and_that_it_is_used_up() {
        assertThat(news(fresh, HUNDRED, "250"))
                .containsExactly(new Reached(75), new Reached(90), new Reached(100), new UsedUp());
    }

    @Test
    void a_credit_tells_that_something_is_left_once_and_leads_to_no_second_alert() {
        assertThat(news(usedUp(), HUNDRED, "100")).isEmpty();
        assertThat(news(usedUp(), HUNDRED, "10"))
                .containsExactly(new Replenished(ReplenishCause.CREDITED));
        assertThat(news(credited(), HUNDRED, "10")).isEmpty();
        assertThat(news(credited(), lifting("100.00"), "10")).isEmpty();
        assertThat(news(credited(), HUNDRED, "99.99")).isEmpty();
    }

    @Test
    void a_budget_that_is_used_up_once_more_after_a_credit_tells_so_again_but_alerts_no_more() {
        assertThat(news(credited(), HUNDRED, "100")).containsExactly(new UsedUp());
        Course again = credited().usedUp(HUNDRED, NOVEMBER, amount("100"));
        assertThat(news(again, HUNDRED, "130")).isEmpty();
    }

    @Test
    void a_new_month_or_a_higher_budget_replenishes_also_what_credits_left() {
        assertThat(credited().news(HUNDRED, DECEMBER, amount("0")))
                .containsExactly(new Replenished(ReplenishCause.NEW_PERIOD));
        assertThat(news(credited(), lifting("100.01"), "10"))
                .containsExactly(new Replenished(ReplenishCause.RAISED));
    }

    @Test
    void a_new_month_replenishes_and_arms_every_threshold_again() {
        assertThat(usedUp().news(HUNDRED, DECEMBER, amount("0")))
                .containsExactly(new Replenished(ReplenishCause.NEW_PERIOD));
        Course december = usedUp().replenished(DECEMBER, ReplenishCause.NEW_PERIOD, false);
        assertThat(december.news(HUNDRED, DECEMBER, amount("80"))).containsExactly(new Reached(75));
    }

    @Test
    void a_new_month_whose_early_charges_use_all_of_it_replenishes_and_is_used_up_again() {
        assertThat(usedUp().news(HUNDRED, DECEMBER, amount("100")))
                .containsExactly(
                        new Replenished(ReplenishCause.NEW_PERIOD),
                        new Reached(75),
                        new Reached(90),
                        new Reached(100),
                        new UsedUp());
    }

    @Test
    void a_budget_that_is_gone_leaves_its_alerts_and_is_told_to_be_used_up_anew() {
        Course next = usedUp().ended();
        assertThat(news(next, HUNDRED, "100")).containsExactly(new UsedUp());
        assertThat(news(next, HUNDRED, "99")).isEmpty();
    }

    @Test
    void a_higher_budget_replenishes_only_where_something_is_left_of_it() {
        Terms higher = terms("200.00", ExhaustionPolicy.RESTRICT_PURCHASE);
        Course raised = usedUp().set(amount("200.00"), NOVEMBER, List.of(), amount("150"));
        assertThat(raised.news(higher, NOVEMBER, amount("150")))
                .containsExactly(new Replenished(ReplenishCause.RAISED), new Reached(75));
        assertThat(raised.news(higher, NOVEMBER, amount("200")))
                .containsExactly(new Reached(75), new Reached(90), new Reached(100));
        Terms lower = terms("99.00", ExhaustionPolicy.RESTRICT_PURCHASE);
        assertThat(news(usedUp(), lower, "50"))
                .containsExactly(new Replenished(ReplenishCause.CREDITED));
    }

    @Test
    void what_is_left_is_told_again_when_a_later_budget_asks_to_lift_what_an_earlier_one_left() {
        Terms higher = terms("200.00", ExhaustionPolicy.RESTRICT_PURCHASE);
        Course raised =
                set(usedUp(), higher, "120").replenished(NOVEMBER, ReplenishCause.RAISED, false);
        assertThat(raised.news(higher, NOVEMBER, amount("120"))).isEmpty();
        Terms lifting = lifting("300.00");
        Course asked = set(raised, lifting, "120");
        assertThat(asked.news(lifting, NOVEMBER, amount("120")))
                .containsExactly(new Replenished(ReplenishCause.RAISED));
        assertThat(
                        asked.replenished(NOVEMBER, ReplenishCause.RAISED, true)
                                .news(lifting, NOVEMBER, amount("120")))
                .isEmpty();
        assertThat(asked.news(lifting, NOVEMBER, amount("300"))).contains(new UsedUp());
    }

    @Test
    void a_later_budget_lifts_what_the_month_before_left_whatever_its_amount() {
        Course december = usedUp().replenished(DECEMBER, ReplenishCause.NEW_PERIOD, false);
        assertThat(december.news(lifting("500.00"), DECEMBER, amount("0")))
                .containsExactly(new Replenished(ReplenishCause.RAISED));
        assertThat(december.news(lifting("50.00"), DECEMBER, amount("0")))
                .containsExactly(new Replenished(ReplenishCause.RAISED));
        assertThat(december.news(HUNDRED, DECEMBER, amount("0"))).isEmpty();
        assertThat(december.news(lifting("50.00"), DECEMBER, amount("50"))).contains(new UsedUp());
    }

    @Test
    void a_budget_that_is_used_up_again_after_it_was_replenished_tells_so() {
        Course december = usedUp().replenished(DECEMBER, ReplenishCause.NEW_PERIOD, false);
        assertThat(december.news(HUNDRED, DECEMBER, amount("100"))).contains(new UsedUp());
        Course again = december.usedUp(HUNDRED, DECEMBER, amount("100"));
        assertThat(again.news(lifting("100.00"), DECEMBER, amount("10")))
                .containsExactly(new Replenished(ReplenishCause.CREDITED));
    }

    @Test
    void a_higher_budget_has_to_exceed_the_lowest_that_took_the_place_of_the_used_up_one() {
        Terms thousand = terms("1000.00", ExhaustionPolicy.RESTRICT_PURCHASE);
        Course course =
                fresh.usedUp(thousand, NOVEMBER, amount("1000"))
                        .set(amount("100.00"), NOVEMBER, List.of(75, 90, 100), amount("1000"));
        assertThat(
                        set(course, lifting("500.00"), "150")
                                .news(lifting("500.00"), NOVEMBER, amount("150")))
                .contains(new Replenished(ReplenishCause.RAISED));
        assertThat(news(course, HUNDRED, "50"))
                .containsExactly(new Replenished(ReplenishCause.CREDITED));
    }

    @Test
    void a_used_up_budget_tells_another_policy_that_it_acts_by() {
        Terms harder = terms("100.00", ExhaustionPolicy.RESTRICT_PURCHASE_AND_FREEZE_RESOURCES);
        assertThat(news(usedUp(), harder, "100")).containsExactly(new UsedUp());
    }

    @Test
    void a_threshold_that_new_terms_still_reach_needs_no_second_alert() {
        Course alerted = fresh.alerted(NOVEMBER, 75, amount("80"));
        assertThat(
                        alerted.stillAlerted(
                                terms("101.00", ExhaustionPolicy.MANUAL), NOVEMBER, amount("50")))
                .containsExactly(75);
        assertThat(
                        alerted.stillAlerted(
                                terms("200.00", ExhaustionPolicy.MANUAL), NOVEMBER, amount("80")))
                .isEmpty();
        assertThat(alerted.stillAlerted(HUNDRED, DECEMBER, amount("80"))).isEmpty();
    }

    private Course usedUp() {
        Course course = fresh;
        for (int threshold : HUNDRED.thresholds()) {
            course = course.alerted(NOVEMBER, threshold, amount("100"));
        }
        return course.usedUp(HUNDRED, NOVEMBER, amount("100"));
    }

    private Course credited() {
        return usedUp().replenished(NOVEMBER, ReplenishCause.CREDITED, false);
    }

    private static Course set(Course course, Terms terms, String used) {
        return course.set(terms.amount(), NOVEMBER, List.of(75, 90, 100), amount(used));
    }

    private static Terms lifting(String amount) {
        return new Terms(
                BudgetType.MONTHLY,
                amount(amount),
                "USD",
                ExhaustionPolicy.RESTRICT_PURCHASE,
                List.of(75, 90, 100),
                true);
    }

    private static List<News> news(Course course, Terms terms, String used) {
        return course.news(terms, NOVEMBER, amount(used));
    }

    private static Terms terms(String amount, ExhaustionPolicy policy) {
        return new Terms(
                BudgetType.MONTHLY, amount(amount), "USD", policy, List.of(75, 90, 100), false);
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
