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
 * that it is used up until something is left again, and that something is left until a budget asks
 * to lift what followed. The most that was known to be used is remembered, so that a credit leads
 * to no second alert; it leads to a second exhaustion where all is used once more, as what followed
 * from the first may have been lifted by hand.
 */
public record Course(
        YearMonth period, List<Integer> alerted, BigDecimal most, @Nullable Exhaustion exhaustion) {

    /** What was told last of a budget that was used up. */
    public enum Told {
        /** That nothing is left. */
        USED_UP,
        /** That credits left something: whatever followed from it stays until more is done. */
        CREDITED,
        /** That something is left, but no budget has asked yet to lift what followed. */
        REPLENISHED
    }

    /** By which policy which amount was used up, in which period, and what was told since. */
    public record Exhaustion(
            YearMonth period, BigDecimal amount, ExhaustionPolicy policy, Told told) {

        private Exhaustion atMost(BigDecimal other) {
            return new Exhaustion(period, amount.min(other), policy, told);
        }

        private Exhaustion afterwards(Told next) {
            return new Exhaustion(period, amount, policy, next);
        }
    }

    /** Of a budget of which nothing was told. */
    public static Course beginning(YearMonth period) {
        return new Course(period, List.of(), BigDecimal.ZERO, null);
    }

    /** What has to be told when that much is used in that period. */
    public List<News> news(Terms terms, YearMonth now, BigDecimal used) {
        List<News> news = new ArrayList<>();
        ReplenishCause replenished = replenishedBy(terms, now, used);
        if (replenished != null) {
            news.add(new News.Replenished(replenished));
        }
        Course current = in(now);
        terms.thresholds().stream()
                .filter(threshold ->
                        terms.reached(threshold, used) && !current.alerted.contains(threshold))
                .forEach(threshold -> news.add(new News.Reached(threshold)));
        boolean told =
                replenished == null
                        && exhaustion != null
                        && exhaustion.told() == Told.USED_UP
                        && exhaustion.policy() == terms.onExhaustion();
        if (terms.exhausted(used) && !told) {
            news.add(new News.UsedUp());
        }
        return news;
    }

    /** Null where nothing is to be told of what is left. */
    private @Nullable ReplenishCause replenishedBy(Terms terms, YearMonth now, BigDecimal used) {
        if (exhaustion == null) {
            return null;
        }
        boolean replenished = exhaustion.told() == Told.REPLENISHED;
        if (!replenished && !exhaustion.period().equals(now)) {
            return ReplenishCause.NEW_PERIOD;
        }
        if (terms.exhausted(used)) {
            return null;
        }
        boolean raised =
                replenished ? terms.unfreeze() : terms.amount().compareTo(exhaustion.amount()) > 0;
        if (raised) {
            return ReplenishCause.RAISED;
        }
        return exhaustion.told() == Told.USED_UP ? ReplenishCause.CREDITED : null;
    }

    /** The thresholds that need no alert under new terms: they were told and are still reached. */
    public List<Integer> stillAlerted(Terms terms, YearMonth now, BigDecimal used) {
        Course current = in(now);
        return current.alerted.stream()
                .filter(threshold -> terms.reached(threshold, current.most.max(used)))
                .toList();
    }

    /**
     * A budget of that amount is in force; these thresholds need no alert. Where it is lower than
     * the one that was used up, a higher one has to exceed this one alone.
     */
    public Course set(
            BigDecimal amount, YearMonth now, List<Integer> stillAlerted, BigDecimal used) {
        return new Course(
                now,
                stillAlerted,
                in(now).most.max(used),
                exhaustion == null ? null : exhaustion.atMost(amount));
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
                new Exhaustion(now, terms.amount(), terms.onExhaustion(), Told.USED_UP));
    }

    /** It was told why something is left again, and whether what followed from it was lifted. */
    public Course replenished(YearMonth now, ReplenishCause cause, boolean lifted) {
        Course current = in(now);
        Told told = cause == ReplenishCause.CREDITED ? Told.CREDITED : Told.REPLENISHED;
        return new Course(
                now,
                current.alerted,
                current.most,
                lifted || exhaustion == null ? null : exhaustion.afterwards(told));
    }

    /** The budget is gone: one that is set next is told to be used up anew. */
    public Course ended() {
        return new Course(period, alerted, most, null);
    }

    private Course in(YearMonth now) {
        return period.equals(now) ? this : new Course(now, List.of(), BigDecimal.ZERO, exhaustion);
    }
}
