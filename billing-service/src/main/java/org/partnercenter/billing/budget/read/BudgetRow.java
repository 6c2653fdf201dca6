package org.partnercenter.billing.budget.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.Course;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.BudgetFact.BudgetSet;
import org.partnercenter.contracts.billing.BudgetType;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A budget as the view keeps it. */
public record BudgetRow(
        String customerId,
        String partnerId,
        @Nullable String distributorId,
        Terms terms,
        YearMonth period,
        ZoneId zone,
        Instant setAt,
        String setBy,
        long version,
        long seen,
        Course course) {

    /** The budget that was set, following on what was told of the one before. */
    static BudgetRow of(BudgetSet set, long sequence, String actor, @Nullable BudgetRow before) {
        YearMonth period = YearMonth.parse(set.period());
        Course course = before == null ? Course.beginning(period) : before.course();
        return new BudgetRow(
                set.customerId(),
                set.partnerId(),
                set.distributorId(),
                new Terms(
                        set.type(),
                        set.amount().value(),
                        set.amount().currency(),
                        set.onExhaustion(),
                        set.thresholds(),
                        set.unfreeze()),
                period,
                ZoneId.of(set.billingTimeZone()),
                set.setAt(),
                actor,
                sequence,
                sequence,
                course.set(set.amount().value(), period, set.alerted(), set.used().value()));
    }

    /** As it is after it was told something, at that place of its history. */
    BudgetRow with(Course next, long sequence) {
        return new BudgetRow(
                customerId,
                partnerId,
                distributorId,
                terms,
                period,
                zone,
                setAt,
                setBy,
                version,
                sequence,
                next);
    }

    public boolean isMonthly() {
        return terms.type() == BudgetType.MONTHLY;
    }
}
