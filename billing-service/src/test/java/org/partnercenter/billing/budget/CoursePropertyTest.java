package org.partnercenter.billing.budget;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ExhaustionPolicy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

class CoursePropertyTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Terms TERMS =
            new Terms(
                    BudgetType.MONTHLY,
                    new BigDecimal("100.00"),
                    "USD",
                    ExhaustionPolicy.RESTRICT_PURCHASE,
                    List.of(75, 90, 100),
                    false);

    @Property
    void whatever_is_charged_and_credited_each_threshold_is_told_once_and_exactly_when_reached(
            @ForAll @Size(max = 40) List<@IntRange(min = -3_000, max = 4_000) Integer> cents) {
        Course course = Course.beginning(MONTH);
        BigDecimal used = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        List<News> told = new ArrayList<>();
        for (int cent : cents) {
            used = used.add(BigDecimal.valueOf(cent, 2));
            most = most.max(used);
            for (News news : course.news(TERMS, MONTH, used)) {
                told.add(news);
                course = after(course, news, used);
            }
            assertThat(course.news(TERMS, MONTH, used)).isEmpty();
        }
        assertThat(told).doesNotHaveDuplicates();
        for (int threshold : TERMS.thresholds()) {
            assertThat(told.contains(new News.Reached(threshold)))
                    .isEqualTo(most.compareTo(BigDecimal.valueOf(threshold)) >= 0);
        }
        assertThat(told.contains(new News.UsedUp())).isEqualTo(TERMS.exhausted(most));
    }

    private static Course after(Course course, News news, BigDecimal used) {
        return switch (news) {
            case News.Reached(int threshold) -> course.alerted(MONTH, threshold, used);
            case News.UsedUp() -> course.usedUp(TERMS, MONTH, used);
            case News.Replenished _ -> course.replenished(MONTH, TERMS.unfreeze());
        };
    }
}
