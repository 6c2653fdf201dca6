package org.partnercenter.customer.customer.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.contracts.customer.FreezeCause;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.events.CustomerEvent;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerAssigned;
import org.partnercenter.customer.customer.events.CustomerEvent.AccountManagerUnassigned;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerDetailsChanged;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerFrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRegistered;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerRejoined;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerReleased;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerTagsReplaced;
import org.partnercenter.customer.customer.events.CustomerEvent.CustomerUnfrozen;
import org.partnercenter.customer.customer.events.CustomerEvent.PersonalDataRevealed;
import org.partnercenter.customer.customer.write.Freezes.Hold;
import org.partnercenter.customer.customer.write.budget.BudgetNews;
import org.partnercenter.customer.customer.write.budget.FreezeByBudget;
import org.partnercenter.customer.customer.write.budget.HeardBudgets;
import org.partnercenter.customer.customer.write.budget.LiftBudgetFreeze;
import org.partnercenter.customer.customer.write.budget.LiftDefaultFreeze;
import org.partnercenter.customer.customer.write.freeze.FreezeByDefault;
import org.partnercenter.customer.customer.write.freeze.FreezeCustomer;
import org.partnercenter.customer.customer.write.freeze.UnfreezeCustomer;
import org.partnercenter.customer.customer.write.restriction.FollowRestriction;
import org.partnercenter.customer.tier.Standing;
import org.partnercenter.customer.tier.Tiers;
import org.partnercenter.platform.command.Rejection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The part of a customer that decides what freezes its account. */
class Freezing {

    private final ChangeVersion version;
    private String customerId = "";
    private String partnerId = "";
    private @Nullable String managerId;
    private boolean resale;
    private boolean frozenByDefault;
    private Freezes freezes = Freezes.NONE;

    Freezing(ChangeVersion version) {
        this.version = version;
    }

    @CommandHandler
    long handle(FreezeCustomer command, Tiers tiers, Clock clock) {
        Standing owner = tiers.of(partnerId);
        command.scope().requireFreeze(partnerId, managerId, owner, command.type());
        version.require(command.expected());
        if (!resale) {
            throw Rejection.conflict(
                    "NOT_RESALE", "Only a resale customer can be frozen: this one is referred.");
        }
        Hold held = freezes.by(FreezeCause.MANUAL);
        if (held != null && held.type().compareTo(command.type()) > 0) {
            throw Rejection.conflict(
                    "FREEZE_NOT_LOWERED",
                    "The account is frozen with its resources: unfreeze it with that type first.");
        }
        Instant since =
                held != null && held.type() == command.type() ? held.since() : clock.instant();
        Hold wanted = Hold.of(command.type(), command.reason(), since);
        if (!wanted.equals(held)) {
            freeze(FreezeCause.MANUAL, wanted);
        }
        return version.value();
    }

    @CommandHandler
    long handle(UnfreezeCustomer command, Tiers tiers, Clock clock) {
        Standing owner = tiers.of(partnerId);
        FreezeType frozen = freezes.type();
        command.scope()
                .requireFreeze(
                        partnerId, managerId, owner, frozen == null ? command.type() : frozen);
        version.require(command.expected());
        if (owner.restricted()
                || freezes.have(FreezeCause.PARTNER_RESTRICTED)
                || tiers.of(command.scope().partnerId()).restricted()) {
            throw Rejection.conflict(
                    "PARTNER_RESTRICTED",
                    "A restricted partner unfreezes nobody: wait until its restriction is lifted.");
        }
        if (frozen == null) {
            throw Rejection.conflict("NOT_FROZEN", "This account is not frozen.");
        }
        if (frozen != command.type()) {
            throw Rejection.conflict(
                    "FREEZE_TYPE_MISMATCH",
                    "The account is frozen as %s: unfreeze it with that type.".formatted(frozen));
        }
        unfreeze(freezes.causes(), command.reason(), clock.instant());
        return version.value();
    }

    @CommandHandler
    void handle(FreezeByDefault command, Tiers tiers, Clock clock) {
        if (isResoldBy(command.partnerId())) {
            if (!frozenByDefault) {
                freezeByDefault(clock);
            }
            followRestriction(tiers, clock);
        }
    }

    @CommandHandler
    void handle(FollowRestriction command, Tiers tiers, Clock clock) {
        if (isResoldBy(command.partnerId())) {
            followRestriction(tiers, clock);
        }
    }

    @CommandHandler
    void handle(FreezeByBudget command, HeardBudgets heard, Clock clock) {
        if (concerns(command, heard)) {
            freezeByBudget(command.type(), clock);
        }
    }

    @CommandHandler
    void handle(LiftBudgetFreeze command, HeardBudgets heard, Tiers tiers, Clock clock) {
        if (concerns(command, heard)) {
            liftUnlessRestricted(FreezeCause.BUDGET_EXHAUSTED, tiers, clock);
        }
    }

    @CommandHandler
    void handle(LiftDefaultFreeze command, HeardBudgets heard, Tiers tiers, Clock clock) {
        if (concerns(command, heard)) {
            if (!frozenByDefault) {
                // Asked for before the association is heard of: nothing is left to freeze then.
                freezeByDefault(clock);
            }
            liftUnlessRestricted(FreezeCause.ASSOCIATION_DEFAULT, tiers, clock);
        }
    }

    /** Lifts whatever there is: the partner that it bound is gone. */
    void end(Instant at) {
        if (freezes.type() != null) {
            unfreeze(freezes.causes(), null, at);
        }
    }

    @EventSourcingHandler
    void evolve(CustomerEvent event) {
        switch (event) {
            case CustomerRegistered e ->
                    join(e.customerId(), e.partnerId(), e.associationType(), e.accountManagerId());
            case CustomerRejoined e ->
                    join(e.customerId(), e.partnerId(), e.associationType(), e.accountManagerId());
            case CustomerReleased _ -> partnerId = "";
            case CustomerFrozen e -> {
                frozenByDefault |= e.cause() == FreezeCause.ASSOCIATION_DEFAULT;
                freezes = freezes.with(e.cause(), Hold.of(e));
            }
            case CustomerUnfrozen e -> freezes = freezes.without(e.causes());
            case AccountManagerAssigned e -> managerId = e.memberId();
            case AccountManagerUnassigned _ -> managerId = null;
            case CustomerDetailsChanged _, CustomerTagsReplaced _, PersonalDataRevealed _ -> {}
        }
    }

    private void join(
            String customer, String partner, AssociationType type, @Nullable String manager) {
        customerId = customer;
        partnerId = partner;
        managerId = manager;
        resale = type == AssociationType.RESALE;
        frozenByDefault = false;
    }

    private boolean isResoldBy(String partner) {
        return resale && partnerId.equals(partner);
    }

    private boolean concerns(BudgetNews news, HeardBudgets heard) {
        return heard.isNew(customerId, news.sequence()) && isResoldBy(news.partnerId());
    }

    private void freezeByBudget(FreezeType type, Clock clock) {
        Hold held = freezes.by(FreezeCause.BUDGET_EXHAUSTED);
        if (held == null || held.type() != type || held.endsWithRestriction()) {
            freeze(FreezeCause.BUDGET_EXHAUSTED, Hold.of(type, null, clock.instant()));
        }
    }

    private void freezeByDefault(Clock clock) {
        freeze(FreezeCause.ASSOCIATION_DEFAULT, Hold.of(FreezeType.ACCOUNT, null, clock.instant()));
    }

    /**
     * A restricted partner's budget unfreezes nobody: what it asks for waits for the end of that.
     */
    private void liftUnlessRestricted(FreezeCause cause, Tiers tiers, Clock clock) {
        Hold held = freezes.by(cause);
        boolean restricted =
                freezes.have(FreezeCause.PARTNER_RESTRICTED) || tiers.isRestricted(partnerId);
        if (held != null && !restricted) {
            unfreeze(List.of(cause), null, clock.instant());
        } else if (held != null && !held.endsWithRestriction()) {
            freeze(cause, held.untilRestrictionEnds());
        }
    }

    private void followRestriction(Tiers tiers, Clock clock) {
        boolean restricted = tiers.isRestricted(partnerId);
        List<FreezeCause> ending = freezes.endingWithRestriction();
        if (restricted && !freezes.have(FreezeCause.PARTNER_RESTRICTED)) {
            freeze(
                    FreezeCause.PARTNER_RESTRICTED,
                    Hold.of(FreezeType.ACCOUNT, null, clock.instant()));
        } else if (!restricted && !ending.isEmpty()) {
            unfreeze(ending, null, clock.instant());
        }
    }

    private void freeze(FreezeCause cause, Hold hold) {
        apply(
                new CustomerFrozen(
                        customerId,
                        partnerId,
                        hold.type(),
                        cause,
                        hold.reason(),
                        hold.since(),
                        hold.endsWithRestriction() ? true : null));
    }

    private void unfreeze(List<FreezeCause> causes, @Nullable String reason, Instant at) {
        apply(
                new CustomerUnfrozen(
                        customerId,
                        partnerId,
                        Objects.requireNonNull(freezes.type()),
                        causes,
                        reason,
                        freezes.without(causes).type(),
                        at));
    }
}
