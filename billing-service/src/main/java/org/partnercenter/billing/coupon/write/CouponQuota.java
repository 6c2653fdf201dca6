package org.partnercenter.billing.coupon.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.coupon.QuotaBalances;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaExpired;
import org.partnercenter.billing.coupon.events.CouponQuotaEvent.CouponQuotaGranted;
import org.partnercenter.billing.coupon.write.grant.ExpireCouponQuota;
import org.partnercenter.billing.coupon.write.grant.GrantCouponQuota;
import org.partnercenter.billing.deadline.BillingDeadline;
import org.partnercenter.platform.deadline.Deadlines;

import java.time.Clock;
import java.time.Instant;

/** What a partner may issue coupons from; what is left of it is a row beside. */
@Aggregate(type = "coupon-quota", cache = "aggregateCache")
class CouponQuota {

    @AggregateIdentifier private String id;
    private CouponQuotaGranted granted;
    private boolean expired;

    @SuppressWarnings("NullAway.Init")
    CouponQuota() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    CouponQuota(
            GrantCouponQuota command, QuotaBalances balances, Deadlines deadlines, Clock clock) {
        balances.open(
                command.quotaId(), command.partnerId(), command.amount(), command.expiresOn());
        deadlines.set(BillingDeadline.EXPIRE_COUPON_QUOTA, command.quotaId(), command.expiresOn());
        apply(
                new CouponQuotaGranted(
                        command.quotaId(),
                        command.partnerId(),
                        command.amount().value(),
                        command.amount().currency(),
                        command.expiresOn(),
                        command.operator(),
                        clock.instant()));
    }

    @CommandHandler
    @Nullable Instant handle(ExpireCouponQuota command, Clock clock) {
        if (expired) {
            return null;
        }
        Instant now = clock.instant();
        if (now.isBefore(granted.expiresOn())) {
            return granted.expiresOn();
        }
        apply(new CouponQuotaExpired(granted.quotaId(), granted.partnerId(), now));
        return null;
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(CouponQuotaEvent event) {
        switch (event) {
            case CouponQuotaGranted grant -> {
                id = ExpireCouponQuota.idOf(grant.quotaId());
                granted = grant;
            }
            case CouponQuotaExpired _ -> expired = true;
        }
    }
}
