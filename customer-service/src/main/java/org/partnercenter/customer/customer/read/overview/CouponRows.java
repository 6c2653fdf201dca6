package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.billing.CouponFact;
import org.partnercenter.contracts.billing.CouponFact.CouponActivated;
import org.partnercenter.contracts.billing.CouponFact.CouponEnded;
import org.partnercenter.contracts.billing.CouponFact.CouponIssued;
import org.partnercenter.contracts.billing.CouponFact.CouponUsed;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes what is left of coupons; whether one can be used now follows from its times. */
record CouponRows(JdbcClient db) {

    void write(CouponFact fact, FactHeader header) {
        switch (fact) {
            case CouponIssued issued -> issue(issued, header);
            case CouponActivated _ -> {}
            case CouponUsed used -> leave(used.couponId(), used.balance().value(), header);
            case CouponEnded ended -> leave(ended.couponId(), BigDecimal.ZERO, header);
        }
    }

    private void issue(CouponIssued issued, FactHeader header) {
        db.sql(
                        """
                        insert into coupon (coupon_id, customer_id, partner_id, balance, currency, valid_from, expires_on, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing\
                        """)
                .params(
                        issued.couponId(),
                        issued.customerId(),
                        issued.partnerId(),
                        issued.amount().value(),
                        issued.amount().currency(),
                        at(issued.validFrom()),
                        at(issued.expiresOn()),
                        at(header.time()))
                .update();
    }

    private void leave(String couponId, BigDecimal balance, FactHeader header) {
        db.sql("update coupon set balance = ?, told_at = ? where coupon_id = ?")
                .params(balance, at(header.time()), couponId)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
