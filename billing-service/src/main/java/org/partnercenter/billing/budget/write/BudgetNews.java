package org.partnercenter.billing.budget.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.Course;
import org.partnercenter.billing.budget.News;
import org.partnercenter.billing.budget.events.BudgetEvent;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetAlerted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetDeleted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetExhausted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetReplenished;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetSet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/** What has to be told of a budget as the event that tells it, and back. */
final class BudgetNews {

    private BudgetNews() {}

    static BudgetEvent event(
            BudgetSet set, News news, YearMonth period, BigDecimal used, Instant now) {
        return switch (news) {
            case News.Replenished(var cause) ->
                    new BudgetReplenished(
                            set.customerId(),
                            set.partnerId(),
                            set.distributorId(),
                            set.terms(),
                            period,
                            cause,
                            now);
            case News.Reached(var threshold) ->
                    new BudgetAlerted(
                            set.customerId(),
                            set.partnerId(),
                            set.distributorId(),
                            set.terms(),
                            period,
                            threshold,
                            used,
                            now);
            case News.UsedUp() ->
                    new BudgetExhausted(
                            set.customerId(),
                            set.partnerId(),
                            set.distributorId(),
                            set.terms(),
                            period,
                            used,
                            now);
        };
    }

    static @Nullable Course after(@Nullable Course course, BudgetEvent event) {
        if (course == null) {
            return null;
        }
        return switch (event) {
            case BudgetAlerted told -> course.alerted(told.period(), told.threshold(), told.used());
            case BudgetExhausted told -> course.usedUp(told.terms(), told.period(), told.used());
            case BudgetReplenished told ->
                    course.replenished(told.period(), told.cause(), told.lifts());
            case BudgetSet _, BudgetDeleted _ -> course;
        };
    }
}
