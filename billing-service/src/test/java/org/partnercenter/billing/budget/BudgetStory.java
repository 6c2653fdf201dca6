package org.partnercenter.billing.budget;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetType;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to a budget, what is told of it by its course, and beside it what has to be true.
 */
final class BudgetStory {

    /** Something that happens. */
    sealed interface Step {
        record Charged(BigDecimal amount) implements Step {}

        record Set(Terms terms) implements Step {}

        record MonthBegan() implements Step {}

        record Deleted() implements Step {}
    }

    private YearMonth now = YearMonth.of(2026, 11);
    private YearMonth period = now;
    private BigDecimal ofMonth = BigDecimal.ZERO;
    private BigDecimal sinceSet = BigDecimal.ZERO;
    private @Nullable Terms terms;
    private Course course = Course.beginning(now);

    private final List<Integer> alerted = new ArrayList<>();
    private final Set<Integer> reached = new HashSet<>();
    private BigDecimal lowest = BigDecimal.ZERO;
    private boolean usedUp;
    private boolean frozen;

    /** It happens, and everything that has to be told of it is told. */
    void happens(Step step) {
        switch (step) {
            case Step.Charged(BigDecimal amount) -> {
                ofMonth = ofMonth.add(amount);
                sinceSet = sinceSet.add(amount);
            }
            case Step.MonthBegan() -> begin();
            case Step.Set(Terms next) -> set(next);
            case Step.Deleted() -> {
                terms = null;
                course = course.ended();
                usedUp = false;
                frozen = false;
            }
        }
        tell();
    }

    private void begin() {
        now = now.plusMonths(1);
        ofMonth = BigDecimal.ZERO;
        if (isMonthly()) {
            period = now;
            alerted.clear();
            reached.clear();
        }
    }

    private void set(Terms next) {
        boolean goesOn =
                terms != null
                        && terms.type() == BudgetType.ONE_TIME
                        && next.type() == BudgetType.ONE_TIME;
        if (!goesOn) {
            period = now;
            sinceSet = ofMonth;
        }
        terms = next;
        lowest = lowest.min(next.amount());
        List<Integer> kept = course.stillAlerted(next, period, used());
        course = course.set(next.amount(), period, kept, used());
        alerted.clear();
        alerted.addAll(kept);
        reached.clear();
        reached.addAll(kept);
    }

    private void tell() {
        Terms current = terms;
        if (current == null) {
            return;
        }
        current.thresholds().stream()
                .filter(threshold -> current.reached(threshold, used()))
                .forEach(reached::add);
        for (News news : course.news(current, period, used())) {
            course =
                    switch (news) {
                        case News.Reached(int threshold) -> {
                            alerted.add(threshold);
                            yield course.alerted(period, threshold, used());
                        }
                        case News.UsedUp() -> {
                            usedUp = true;
                            lowest = current.amount();
                            frozen = true;
                            yield course.usedUp(current, period, used());
                        }
                        case News.Replenished(ReplenishCause cause) -> {
                            boolean lifts = cause != ReplenishCause.CREDITED && current.unfreeze();
                            usedUp = false;
                            frozen &= !lifts;
                            yield course.replenished(period, cause, lifts);
                        }
                    };
        }
    }

    private BigDecimal used() {
        return isMonthly() ? ofMonth : sinceSet;
    }

    boolean isMonthly() {
        return terms != null && terms.type() == BudgetType.MONTHLY;
    }

    /** Whether the budget is higher than the lowest since it was used up. */
    boolean isRaised() {
        return terms != null && terms.amount().compareTo(lowest) > 0;
    }

    boolean asksToLift() {
        return terms != null && terms.unfreeze();
    }

    /** Whether nothing is left of the budget that is in force. */
    boolean isUsedUp() {
        return terms != null && terms.exhausted(used());
    }

    /** Whether that is what was told last. */
    boolean isToldUsedUp() {
        return usedUp;
    }

    /** Whether what followed from its being used up still holds. */
    boolean isFrozen() {
        return frozen;
    }

    List<Integer> alerted() {
        return alerted;
    }

    /** The thresholds that were reached in this period since the budget was set. */
    Set<Integer> reached() {
        return reached;
    }

    /** What would have to be told once more. */
    List<News> untold() {
        return terms == null ? List.of() : course.news(terms, period, used());
    }
}
