package org.partnercenter.billing.discount.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.deadline.BillingDeadline;
import org.partnercenter.billing.discount.events.DiscountEvent;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountActivated;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountCancelled;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountExpired;
import org.partnercenter.billing.discount.events.DiscountEvent.DiscountSet;
import org.partnercenter.billing.discount.write.cancel.CancelDiscount;
import org.partnercenter.billing.discount.write.check.CheckDiscount;
import org.partnercenter.billing.discount.write.end.EndDiscount;
import org.partnercenter.billing.discount.write.set.SetDiscount;
import org.partnercenter.contracts.billing.DiscountEndCause;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.deadline.Deadlines;

import java.time.Clock;
import java.time.Instant;

/** What a referred customer is given off: one discount at a time, scheduled or in force. */
@Aggregate(type = "discount", cache = "aggregateCache")
class Discount {

    private static final long NONE = -2;

    @AggregateIdentifier private @Nullable String id;
    private @Nullable DiscountSet current;
    private boolean active;
    private long version = NONE;

    Discount() {}

    /** Answers the version of the discount. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(SetDiscount command, DiscountRights rights, Deadlines deadlines, Clock clock) {
        Customer customer =
                rights.require(command.scope(), command.customerId(), command.percentOff());
        command.expected().require(version);
        Instant now = clock.instant();
        endIfOver(now);
        if (current != null && current.membership() == customer.since() && isSaid(command)) {
            return version;
        }
        Instant from = command.validFrom() == null ? now : command.validFrom();
        requireToCome(command, from, now);
        replace(customer, command.scope().operator(), now);
        apply(
                new DiscountSet(
                        command.customerId(),
                        customer.partnerId(),
                        customer.since(),
                        command.discountId(),
                        command.percentOff(),
                        from,
                        command.validTo(),
                        command.scope().operator(),
                        now));
        activateIfDue(now);
        deadlines.set(
                BillingDeadline.CHECK_DISCOUNT,
                command.customerId() + ":" + command.discountId(),
                active ? command.validTo() : from);
        return version;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long handle(CancelDiscount command, DiscountRights rights, Clock clock) {
        Customer customer = rights.require(command.scope(), command.customerId());
        command.expected().require(version);
        endIfOver(clock.instant());
        if (current != null) {
            boolean itsOwn = current.membership() == customer.since();
            cancel(
                    current,
                    itsOwn ? DiscountEndCause.REQUESTED : DiscountEndCause.ASSOCIATION_ENDED,
                    itsOwn ? command.scope().operator() : "system",
                    clock.instant());
        }
        return version;
    }

    /** Answers when to ask again, or null when it is over. */
    @CommandHandler
    @Nullable Instant handle(CheckDiscount command, Clock clock) {
        if (current == null || !current.discountId().equals(command.discountId())) {
            return null;
        }
        Instant now = clock.instant();
        activateIfDue(now);
        endIfOver(now);
        if (current == null) {
            return null;
        }
        return active ? current.validTo() : current.validFrom();
    }

    @CommandHandler
    void handle(EndDiscount command, Clock clock) {
        if (current != null && current.membership() < command.releasedAt()) {
            cancel(current, DiscountEndCause.ASSOCIATION_ENDED, "system", clock.instant());
        }
    }

    private boolean isSaid(SetDiscount command) {
        return current != null
                && current.percentOff().equals(command.percentOff())
                && current.validTo().equals(command.validTo())
                && (command.validFrom() == null
                        ? active
                        : current.validFrom().equals(command.validFrom()));
    }

    private static void requireToCome(SetDiscount command, Instant from, Instant now) {
        if (from.isBefore(now)) {
            throw Rejection.invalid(
                    "validFrom", "VALIDITY_PAST", "must not be past; leave it out to begin now");
        }
        if (!command.validTo().isAfter(now)) {
            throw Rejection.invalid("validTo", "VALIDITY_PAST", "must be a time to come");
        }
        if (!command.validTo().isAfter(from)) {
            throw Rejection.invalid("validTo", "INVALID_VALIDITY", "must be after validFrom");
        }
    }

    private void replace(Customer customer, String operator, Instant now) {
        if (current != null) {
            boolean itsOwn = current.membership() == customer.since();
            cancel(
                    current,
                    itsOwn ? DiscountEndCause.REPLACED : DiscountEndCause.ASSOCIATION_ENDED,
                    itsOwn ? operator : "system",
                    now);
        }
    }

    private void activateIfDue(Instant now) {
        if (current != null && !active && !now.isBefore(current.validFrom())) {
            apply(
                    new DiscountActivated(
                            current.customerId(),
                            current.partnerId(),
                            current.discountId(),
                            current.percentOff(),
                            current.validFrom(),
                            current.validTo(),
                            now));
        }
    }

    private void endIfOver(Instant now) {
        if (current != null && !now.isBefore(current.validTo())) {
            apply(
                    new DiscountExpired(
                            current.customerId(), current.partnerId(), current.discountId(), now));
        }
    }

    private static void cancel(
            DiscountSet discount, DiscountEndCause cause, String operator, Instant now) {
        apply(
                new DiscountCancelled(
                        discount.customerId(),
                        discount.partnerId(),
                        discount.discountId(),
                        cause,
                        operator,
                        now));
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(DiscountEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case DiscountSet set -> {
                id = DiscountCommand.idOf(set.customerId());
                current = set;
                active = false;
                version = sequence;
            }
            case DiscountActivated _ -> active = true;
            case DiscountExpired _, DiscountCancelled _ -> {
                current = null;
                active = false;
                version = NONE;
            }
        }
    }
}
