package org.partnercenter.billing.coupon.read;

import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.CouponEndCause;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.CouponFact.CouponActivated;
import org.partnercenter.contracts.billing.CouponFact.CouponEnded;
import org.partnercenter.contracts.billing.CouponFact.CouponIssued;
import org.partnercenter.contracts.billing.CouponFact.CouponUsed;
import org.partnercenter.contracts.billing.CouponQuotaFact;
import org.partnercenter.contracts.billing.CouponQuotaFact.CouponQuotaExpired;
import org.partnercenter.contracts.billing.CouponQuotaFact.CouponQuotaGranted;
import org.partnercenter.platform.feed.Delivery;
import org.partnercenter.platform.feed.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** Quotas, coupons and what was moved between them. */
@Component
class CouponsView implements View {

    private final JdbcClient db;

    CouponsView(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "coupons";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Set<Class<? extends Fact>> facts() {
        return Set.of(CouponQuotaFact.class, CouponFact.class);
    }

    @Override
    public void apply(List<Delivery> facts) {
        QuotaMoves moves = new QuotaMoves(db);
        for (Delivery delivery : facts) {
            switch (delivery.fact()) {
                case CouponQuotaFact quota -> apply(quota);
                case CouponFact coupon -> {
                    apply(coupon);
                    moves.note(delivery, coupon);
                }
                default -> {}
            }
        }
        moves.write();
    }

    private void apply(CouponQuotaFact fact) {
        switch (fact) {
            case CouponQuotaGranted granted ->
                    db.sql("insert into quota values (?, ?, ?, ?, ?, 'NORMAL', ?)")
                            .params(
                                    granted.quotaId(),
                                    granted.partnerId(),
                                    granted.amount().value(),
                                    granted.amount().currency(),
                                    granted.expiresOn().atOffset(ZoneOffset.UTC),
                                    granted.grantedAt().atOffset(ZoneOffset.UTC))
                            .update();
            case CouponQuotaExpired expired ->
                    db.sql("update quota set state = 'EXPIRED' where quota_id = ?")
                            .param(expired.quotaId())
                            .update();
        }
    }

    private void apply(CouponFact fact) {
        switch (fact) {
            case CouponIssued issued -> insert(issued);
            case CouponActivated activated ->
                    state(activated.couponId(), "USABLE", activated.activatedAt());
            case CouponUsed used -> use(used);
            case CouponEnded ended -> end(ended);
        }
    }

    private void insert(CouponIssued issued) {
        db.sql(
                        """
                        insert into coupon values (:coupon, :quota, :customer, :partner, :amount, :amount,
                            :currency, :products, :from, :until, 'NOT_ACTIVATED', :at, :at)\
                        """)
                .param("coupon", issued.couponId())
                .param("quota", issued.quotaId())
                .param("customer", issued.customerId())
                .param("partner", issued.partnerId())
                .param("amount", issued.amount().value())
                .param("currency", issued.amount().currency())
                .param("products", issued.products().toArray(String[]::new))
                .param("from", issued.validFrom().atOffset(ZoneOffset.UTC))
                .param("until", issued.expiresOn().atOffset(ZoneOffset.UTC))
                .param("at", issued.issuedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void state(String couponId, String state, Instant at) {
        db.sql("update coupon set state = ?, changed_at = ? where coupon_id = ?")
                .params(state, at.atOffset(ZoneOffset.UTC), couponId)
                .update();
    }

    private void use(CouponUsed used) {
        state(
                used.couponId(),
                used.balance().value().signum() == 0 ? "USED" : "USABLE",
                used.usedAt());
        db.sql("update coupon set balance = ? where coupon_id = ?")
                .params(used.balance().value(), used.couponId())
                .update();
    }

    private void end(CouponEnded ended) {
        state(
                ended.couponId(),
                ended.cause() == CouponEndCause.EXPIRED ? "EXPIRED" : "RECLAIMED",
                ended.endedAt());
        db.sql("update coupon set balance = 0 where coupon_id = ?")
                .param(ended.couponId())
                .update();
    }
}
