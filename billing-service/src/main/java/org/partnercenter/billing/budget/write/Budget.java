package org.partnercenter.billing.budget.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.budget.Course;
import org.partnercenter.billing.budget.News;
import org.partnercenter.billing.budget.Spent;
import org.partnercenter.billing.budget.events.BudgetEvent;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetAlerted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetDeleted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetExhausted;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetReplenished;
import org.partnercenter.billing.budget.events.BudgetEvent.BudgetSet;
import org.partnercenter.billing.budget.events.Terms;
import org.partnercenter.billing.budget.write.BudgetRights.Ground;
import org.partnercenter.billing.budget.write.delete.DeleteBudget;
import org.partnercenter.billing.budget.write.end.EndBudget;
import org.partnercenter.billing.budget.write.judge.JudgeBudget;
import org.partnercenter.billing.budget.write.set.SetBudget;
import org.partnercenter.contracts.billing.BudgetEndCause;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** What a resale customer may spend, and what was told of how it does. */
@Aggregate(type = "budget", cache = "aggregateCache")
class Budget {

    private static final long NONE = -2;

    @AggregateIdentifier private @Nullable String id;
    private @Nullable BudgetSet inForce;
    private @Nullable Course course;
    private long membership;
    private long version = NONE;
    private long last = NONE;

    Budget() {}

    /**
     * Answers the version of the budget that is in force. It is judged by who sees it after the
     * charges that were stored before it: what is known to be used here may be behind.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(SetBudget command, BudgetRights rights, Quotas quotas, Spent spent, Clock clock) {
        Ground ground = rights.require(command.scope(), command.customerId());
        long since = ground.customer().since();
        Terms terms =
                command.terms()
                        .after(inForce == null || membership != since ? null : inForce.terms());
        rights.requireSetting(ground, terms);
        requireCurrency(terms, spent.currencyOf(command.customerId(), ground.partner().currency()));
        command.expected().require(version);
        Instant now = clock.instant();
        if (inForce != null && membership != since) {
            end(inForce, BudgetEndCause.ASSOCIATION_ENDED, "system", quotas, now);
        }
        Terms before = inForce == null ? null : inForce.terms();
        if (terms.equals(before) && !terms.unfreeze()) {
            return version;
        }
        if (ground.partner().isReseller()) {
            quotas.take(ground, before, terms);
        }
        ZoneId zone = ground.partner().zone();
        YearMonth month = YearMonth.from(now.atZone(zone));
        YearMonth period =
                inForce == null
                        ? month
                        : terms.periodAfter(inForce.terms(), inForce.period(), month);
        Course told = membership == since ? course : null;
        BigDecimal used =
                spent.of(
                        command.customerId(),
                        ground.customer().partnerId(),
                        terms.currency(),
                        terms.type(),
                        period);
        apply(
                new BudgetSet(
                        command.customerId(),
                        ground.customer().partnerId(),
                        ground.partner().distributorId(),
                        since,
                        terms,
                        period,
                        zone.getId(),
                        used,
                        told == null ? List.of() : told.stillAlerted(terms, period, used),
                        before,
                        command.scope().operator(),
                        now));
        return version;
    }

    /**
     * Who has not seen all that was told of the budget may say something older than that: it is
     * asked again when it has. Nothing is said of a month that is over.
     */
    @CommandHandler
    void handle(JudgeBudget command, Clock clock) {
        BudgetSet set = inForce;
        if (set == null
                || course == null
                || last != command.seen()
                || command.period().isBefore(course.period())) {
            return;
        }
        for (News news : course.news(set.terms(), command.period(), command.used())) {
            apply(BudgetNews.event(set, news, command.period(), command.used(), clock.instant()));
        }
    }

    /** Answers the version that a budget set next must expect. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(DeleteBudget command, BudgetRights rights, Quotas quotas, Clock clock) {
        Ground ground = rights.require(command.scope(), command.customerId());
        command.expected().require(version);
        if (inForce != null) {
            boolean itsOwn = membership == ground.customer().since();
            end(
                    inForce,
                    itsOwn ? BudgetEndCause.REQUESTED : BudgetEndCause.ASSOCIATION_ENDED,
                    itsOwn ? command.scope().operator() : "system",
                    quotas,
                    clock.instant());
        }
        return version;
    }

    @CommandHandler
    void handle(EndBudget command, Quotas quotas, Clock clock) {
        if (inForce != null && membership < command.releasedAt()) {
            end(inForce, BudgetEndCause.ASSOCIATION_ENDED, "system", quotas, clock.instant());
        }
    }

    private static void end(
            BudgetSet set, BudgetEndCause cause, String operator, Quotas quotas, Instant now) {
        if (set.distributorId() != null) {
            quotas.giveBack(set.partnerId(), set.terms());
        }
        apply(
                new BudgetDeleted(
                        set.customerId(),
                        set.partnerId(),
                        set.distributorId(),
                        set.terms(),
                        cause,
                        operator,
                        now));
    }

    private static void requireCurrency(Terms terms, String currency) {
        if (!terms.currency().equals(currency)) {
            throw Rejection.invalid(
                    "amount.currency",
                    "WRONG_CURRENCY",
                    "must be the one that the customer is charged in, " + currency);
        }
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(BudgetEvent event, @SequenceNumber long sequence) {
        last = sequence;
        switch (event) {
            case BudgetSet set -> {
                id = BudgetCommand.idOf(set.customerId());
                Course before =
                        course == null || membership != set.membership()
                                ? Course.beginning(set.period())
                                : course;
                membership = set.membership();
                course = before.set(set.terms().amount(), set.period(), set.alerted(), set.used());
                inForce = set;
                version = sequence;
            }
            case BudgetDeleted deleted -> {
                inForce = null;
                version = NONE;
                course =
                        course == null || deleted.cause() == BudgetEndCause.ASSOCIATION_ENDED
                                ? null
                                : course.ended();
            }
            case BudgetAlerted _, BudgetExhausted _, BudgetReplenished _ ->
                    course = BudgetNews.after(course, event);
        }
    }
}
