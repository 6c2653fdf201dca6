package org.partnercenter.billing.budget;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.contracts.billing.ExhaustionPolicy;
import org.partnercenter.contracts.billing.ReplenishCause;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was told of a budget so far, and by that what has to be told: each threshold once a period,
 * that it is used up until it is replenished. The most that was known to be used is remembered, so
 * that a credit leads to no second alert.
 */
public record Course(
        YearMonth period, List<Integer> alerted, BigDecimal most, @Nullable Exhaustion exhaustion) {

    /** By which policy which amount was used up, in which period. */
    public record Exhaustion(YearMonth period, BigDecimal amount, ExhaustionPolicy policy) {}

    /** Of a budget of which nothing was told. */
    public static Course beginning(YearMonth period) {
        return new Course(period, List.of(), BigDecimal.ZERO, null);
    }

    /** What has to be told when that much is used in that period. */
    public List<News> news(Terms terms, YearMonth now, BigDecimal used) {
        List<News> news = new ArrayList<>();
        Exhaustion before = exhaustion;
        if (before != null && !before.period().equals(now)) {
            news.add(new News.Replenished(ReplenishCause.NEW_PERIOD));
            before = null;
        }
        if (before != null
                && terms.amount().compareTo(before.amount()) > 0
                && !terms.exhausted(used)) {
            news.add(new News.Replenished(ReplenishCause.RAISED));
            before = null;
        }
        Course current = in(now);
        terms.thresholds().stream()
                .filter(threshold ->
                        terms.reached(threshold, used) && !current.alerted.contains(threshold))
                .forEach(threshold -> news.add(new News.Reached(threshold)));
        if (terms.exhausted(used) && (before == null || before.policy() != terms.onExhaustion())) {
            news.add(new News.UsedUp());
        }
        return news;
    }

    /** The thresholds that need no alert under new terms: they were told and are still reached. */
    public List<Integer> stillAlerted(Terms terms, YearMonth now, BigDecimal used) {
        Course current = in(now);
        return current.alerted.stream()
                .filter(threshold -> terms.reached(threshold, current.most.max(used)))
                .toList();
    }

    /** New terms are in force; these thresholds need no alert. */
    public Course set(YearMonth now, List<Integer> stillAlerted, BigDecimal used) {
        return new Course(now, stillAlerted, in(now).most.max(used), exhaustion);
    }

    /** That threshold was told. */
    public Course alerted(YearMonth now, int threshold, BigDecimal used) {
        Course current = in(now);
        return new Course(
                now,
                Stream.concat(current.alerted.stream(), Stream.of(threshold)).toList(),
                current.most.max(used),
                exhaustion);
    }

    /** It was told that nothing is left. */
    public Course usedUp(Terms terms, YearMonth now, BigDecimal used) {
        Course current = in(now);
        return new Course(
                now,
                current.alerted,
                current.most.max(used),
                new Exhaustion(now, terms.amount(), terms.onExhaustion()));
    }

    /** It was told that something is left again. */
    public Course replenished(YearMonth now) {
        Course current = in(now);
        return new Course(now, current.alerted, current.most, null);
    }

    /** The budget is gone: one that is set next is told to be used up anew. */
    public Course ended() {
        return new Course(period, alerted, most, null);
    }

    private Course in(YearMonth now) {
        return period.equals(now) ? this : new Course(now, List.of(), BigDecimal.ZERO, exhaustion);
    }
}
