package org.partnercenter.billing.coupon.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.account.Customers;
import org.partnercenter.billing.coupon.CouponState;
import org.partnercenter.billing.coupon.OpenCoupons;
import org.partnercenter.billing.coupon.QuotaBalances;
import org.partnercenter.billing.coupon.events.CouponEvent;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponActivated;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponEnded;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponIssued;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponUsed;
import org.partnercenter.billing.coupon.write.check.CheckCoupon;
import org.partnercenter.billing.coupon.write.end.EndCoupon;
import org.partnercenter.billing.coupon.write.issue.IssueCoupon;
import org.partnercenter.billing.coupon.write.reclaim.ReclaimCoupon;
import org.partnercenter.billing.coupon.write.use.UseCoupon;
import org.partnercenter.billing.deadline.BillingDeadline;
import org.partnercenter.contracts.billing.CouponEndCause;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.deadline.Deadlines;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A customer's coupon, from its issue until it is used up, expired or taken back. */
@Aggregate(type = "coupon", cache = "aggregateCache")
class Coupon {

    @AggregateIdentifier private String id;
    private CouponIssued issued;
    private CouponState state = CouponState.NOT_ACTIVATED;
    private BigDecimal balance = BigDecimal.ZERO;
    private final Set<String> orders = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    Coupon() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Coupon(
            IssueCoupon command,
            Customers customers,
            QuotaBalances balances,
            OpenCoupons open,
            Deadlines deadlines,
            Clock clock) {
        Customer customer =
                customers
                        .hold(command.customerId())
                        .filter(command.scope()::owns)
                        .orElseThrow(Customers::unknown);
        Instant now = clock.instant();
        Instant from = command.validFrom() == null ? now : command.validFrom();
        // what was issued before takes nothing: the store finds the repeat
        if (open.opened(command.couponId(), command.customerId())) {
            balances.take(command.quotaId(), customer.partnerId(), command.amount(), now);
        }
        apply(
                new CouponIssued(
                        command.couponId(),
                        command.quotaId(),
                        command.customerId(),
                        customer.partnerId(),
                        customer.since(),
                        command.amount().value(),
                        command.amount().currency(),
                        command.products(),
                        from,
                        command.expiresOn(),
                        command.scope().operator(),
                        now));
        boolean usable = !now.isBefore(from);
        if (usable) {
            apply(
                    new CouponActivated(
                            command.couponId(), command.customerId(), customer.partnerId(), now));
        }
        deadlines.set(
                BillingDeadline.CHECK_COUPON,
                command.couponId(),
                usable ? command.expiresOn() : from);
    }

    @CommandHandler
    void handle(
            ReclaimCoupon command,
            Customers customers,
            QuotaBalances balances,
            OpenCoupons open,
            Clock clock) {
        boolean own =
                customers.hold(issued.customerId()).filter(command.scope()::owns).isPresent()
                        && (command.scope().partnerId() == null
                                || command.scope().partnerId().equals(issued.partnerId()));
        if (!own) {
            throw unknown();
        }
        if (state == CouponState.RECLAIMED) {
            return;
        }
        Instant now = clock.instant();
        activateIfDue(now);
        requireUsable(now);
        end(CouponEndCause.RECLAIMED, command.scope().operator(), now, balances, open);
    }

    /** Answers what is left of it. */
    @CommandHandler
    BigDecimal handle(UseCoupon command, OpenCoupons open, Clock clock) {
        if (!issued.customerId().equals(command.customerId())) {
            throw unknown();
        }
        if (orders.contains(command.orderId())) {
            return balance;
        }
        Instant now = clock.instant();
        activateIfDue(now);
        requireUsable(now);
        if (command.amount().signum() <= 0 || command.amount().compareTo(balance) > 0) {
            throw Rejection.conflict(
                    "COUPON_BALANCE_TOO_LOW",
                    "The coupon has " + balance.toPlainString() + " left: let it pay less.");
        }
        BigDecimal left = balance.subtract(command.amount());
        apply(
                new CouponUsed(
                        issued.couponId(),
                        issued.customerId(),
                        issued.partnerId(),
                        command.orderId(),
                        command.amount(),
                        left,
                        issued.currency(),
                        now));
        if (left.signum() == 0) {
            open.closed(issued.couponId());
        }
        return balance;
    }

    /** Answers when to ask again, or null when it is over. */
    @CommandHandler
    @Nullable Instant handle(
            CheckCoupon command, QuotaBalances balances, OpenCoupons open, Clock clock) {
        if (!state.isOpen()) {
            return null;
        }
        Instant now = clock.instant();
        activateIfDue(now);
        if (!now.isBefore(issued.expiresOn())) {
            end(CouponEndCause.EXPIRED, "system", now, balances, open);
            return null;
        }
        return state == CouponState.USABLE ? issued.expiresOn() : issued.validFrom();
    }

    @CommandHandler
    void handle(EndCoupon command, QuotaBalances balances, OpenCoupons open, Clock clock) {
        if (state.isOpen() && issued.membership() < command.releasedAt()) {
            end(CouponEndCause.ASSOCIATION_ENDED, "system", clock.instant(), balances, open);
        }
    }

    private void requireUsable(Instant now) {
        if (state != CouponState.USABLE || !now.isBefore(issued.expiresOn())) {
            throw Rejection.conflict(
                    "COUPON_NOT_USABLE",
                    "The coupon is "
                            + (state == CouponState.USABLE ? CouponState.EXPIRED : state)
                            + ": only a usable one can be used or reclaimed.");
        }
    }

    private void activateIfDue(Instant now) {
        if (state == CouponState.NOT_ACTIVATED && !now.isBefore(issued.validFrom())) {
            apply(
                    new CouponActivated(
                            issued.couponId(), issued.customerId(), issued.partnerId(), now));
        }
    }

    private void end(
            CouponEndCause cause,
            String operator,
            Instant now,
            QuotaBalances balances,
            OpenCoupons open) {
        balances.putBack(issued.quotaId(), balance);
        open.closed(issued.couponId());
        apply(
                new CouponEnded(
                        issued.couponId(),
                        issued.quotaId(),
                        issued.customerId(),
                        issued.partnerId(),
                        cause,
                        balance,
                        issued.currency(),
                        operator,
                        now));
    }

    static Rejection unknown() {
        return Rejection.notFound(
                "COUPON_NOT_FOUND", "You have no coupon with this id: check the id.");
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(CouponEvent event) {
        state =
                switch (event) {
                    case CouponIssued issue -> {
                        id = CouponCommand.idOf(issue.couponId());
                        issued = issue;
                        balance = issue.amount();
                        yield CouponState.NOT_ACTIVATED;
                    }
                    case CouponActivated _ -> CouponState.USABLE;
                    case CouponUsed used -> {
                        orders.add(used.orderId());
                        balance = used.balance();
                        yield balance.signum() == 0 ? CouponState.USED : CouponState.USABLE;
                    }
                    case CouponEnded ended -> {
                        balance = BigDecimal.ZERO;
                        yield ended.cause() == CouponEndCause.EXPIRED
                                ? CouponState.EXPIRED
                                : CouponState.RECLAIMED;
                    }
                };
    }
}
