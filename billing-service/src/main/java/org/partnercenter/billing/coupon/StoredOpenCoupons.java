package org.partnercenter.billing.coupon;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Keeps a row a coupon. */
@Component
class StoredOpenCoupons implements OpenCoupons {

    private final JdbcClient db;

    StoredOpenCoupons(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean opened(String couponId, String customerId) {
        return db.sql("insert into issued_coupon values (?, ?, true) on conflict do nothing")
                        .params(couponId, customerId)
                        .update()
                > 0;
    }

    @Override
    public void closed(String couponId) {
        db.sql("update issued_coupon set open = false where coupon_id = ?")
                .param(couponId)
                .update();
    }

    @Override
    public List<String> of(String customerId) {
        return db.sql(
                        "select coupon_id from issued_coupon where customer_id = ? and open order"
                                + " by 1")
                .param(customerId)
                .query(String.class)
                .list();
    }
}
