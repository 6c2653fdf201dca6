package org.partnercenter.billing.coupon.read;

import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.CouponFact.CouponActivated;
import org.partnercenter.contracts.billing.CouponFact.CouponEnded;
import org.partnercenter.contracts.billing.CouponFact.CouponIssued;
import org.partnercenter.contracts.billing.CouponFact.CouponUsed;
import org.partnercenter.platform.feed.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** Records what coupons take from quotas and give back. */
final class QuotaMoves {

    private static final int ISSUED = 1;

    private record Operation(
            int code,
            String name,
            String quotaId,
            MoneyValue amount,
            String operator,
            Instant at) {}

    private final JdbcClient db;
    private final Map<String, BigDecimal> moved = new TreeMap<>();

    QuotaMoves(JdbcClient db) {
        this.db = db;
    }

    void note(Delivery delivery, CouponFact fact) {
        switch (fact) {
            case CouponIssued issued -> {
                move(issued.quotaId(), issued.amount().value().negate());
                record(
                        delivery,
                        fact,
                        new Operation(
                                ISSUED,
                                "ISSUED",
                                issued.quotaId(),
                                issued.amount(),
                                issued.operator(),
                                issued.issuedAt()));
            }
            case CouponEnded ended -> {
                move(ended.quotaId(), ended.amount().value());
                record(
                        delivery,
                        fact,
                        new Operation(
                                ended.code(),
                                ended.cause().name(),
                                ended.quotaId(),
                                ended.amount(),
                                ended.operator(),
                                ended.endedAt()));
            }
            case CouponActivated _, CouponUsed _ -> {}
        }
    }

    /** In the order of the quotas, so that no two views wait for each other. */
    void write() {
        moved.forEach((quota, amount) ->
                db.sql(
                                """
                                insert into quota_move as q values (?, ?)
                                on conflict (quota_id) do update set moved = q.moved + excluded.moved\
                                """)
                        .params(quota, amount)
                        .update());
    }

    private void move(String quotaId, BigDecimal amount) {
        moved.merge(quotaId, amount, BigDecimal::add);
    }

    private void record(Delivery delivery, CouponFact fact, Operation operation) {
        db.sql("insert into record values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        delivery.header().id(),
                        operation.code(),
                        operation.name(),
                        operation.quotaId(),
                        fact.couponId(),
                        fact.customerId(),
                        fact.partnerId(),
                        operation.amount().value(),
                        operation.amount().currency(),
                        operation.operator(),
                        operation.at().atOffset(ZoneOffset.UTC))
                .update();
    }
}
