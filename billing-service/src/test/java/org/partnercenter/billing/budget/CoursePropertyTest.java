package org.partnercenter.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.partnercenter.billing.budget.BudgetStory.Step;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.util.List;

/** Whatever is charged, credited, set, deleted and whichever months begin. */
class CoursePropertyTest {

    @Property
    void each_threshold_is_told_once_a_period_and_setting_and_exactly_when_it_is_reached(
            @ForAll("stories") List<Step> steps) {
        BudgetStory story = new BudgetStory();
        for (Step step : steps) {
            story.happens(step);
            assertThat(story.alerted()).doesNotHaveDuplicates();
            assertThat(story.alerted()).containsExactlyInAnyOrderElementsOf(story.reached());
        }
    }

    @Property
    void what_was_told_last_is_whether_anything_is_left(@ForAll("stories") List<Step> steps) {
        BudgetStory story = new BudgetStory();
        for (Step step : steps) {
            story.happens(step);
            assertThat(story.isToldUsedUp()).isEqualTo(story.isUsedUp());
        }
    }

    @Property
    void what_is_told_once_is_not_told_again(@ForAll("stories") List<Step> steps) {
        BudgetStory story = new BudgetStory();
        for (Step step : steps) {
            story.happens(step);
            assertThat(story.untold()).isEmpty();
        }
    }

    @Property
    void a_freeze_ends_with_a_later_month_or_a_higher_budget_that_asks_for_it_and_not_by_a_credit(
            @ForAll("stories") List<Step> steps) {
        BudgetStory story = new BudgetStory();
        for (Step step : steps) {
            boolean before = story.isFrozen();
            story.happens(step);
            boolean left = !story.isUsedUp();
            switch (step) {
                case Step.Charged _ ->
                        assertThat(story.isFrozen())
                                .isEqualTo(
                                        !left
                                                || before
                                                        && !(story.asksToLift()
                                                                && story.isRaised()));
                case Step.MonthBegan _ ->
                        assertThat(story.isFrozen())
                                .isEqualTo(before && !(story.isMonthly() && story.asksToLift()));
                case Step.Set _ -> {
                    if (!left) {
                        assertThat(story.isFrozen()).isTrue();
                    } else if (!story.asksToLift()) {
                        assertThat(story.isFrozen()).isEqualTo(before);
                    } else if (story.isRaised()) {
                        assertThat(story.isFrozen()).isFalse();
                    }
                }
                case Step.Deleted _ -> {}
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        Arbitrary<Step> charges =
                Arbitraries.integers()
                        .between(-6_000, 8_000)
                        .map(cents -> new Step.Charged(BigDecimal.valueOf(cents, 2)));
        Arbitrary<Step> budgets = terms().map(Step.Set::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, charges),
                        Tuple.of(3, budgets),
                        Tuple.of(1, Arbitraries.just(new Step.MonthBegan())),
                        Tuple.of(1, Arbitraries.just(new Step.Deleted())))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Terms> terms() {
        return Combinators.combine(
                        Arbitraries.of(BudgetType.class),
                        Arbitraries.integers().between(50, 200),
                        Arbitraries.of(ExhaustionPolicy.class),
                        Arbitraries.of(List.of(75, 90, 100), List.of(50), List.<Integer>of()),
                        Arbitraries.of(true, false))
                .as((type, amount, policy, thresholds, unfreeze) ->
                        new Terms(
                                type,
                                BigDecimal.valueOf(amount).setScale(2),
                                "USD",
                                policy,
                                thresholds,
                                unfreeze));
    }
}
