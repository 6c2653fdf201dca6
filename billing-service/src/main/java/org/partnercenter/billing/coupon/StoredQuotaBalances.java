package org.partnercenter.billing.coupon;

import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.platform.command.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Keeps a row a quota. */
@Component
class StoredQuotaBalances implements QuotaBalances {

    private record Left(String currency, Instant expiresOn, BigDecimal balance) {}

    private final JdbcClient db;

    StoredQuotaBalances(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void open(String quotaId, String partnerId, MoneyValue amount, Instant expiresOn) {
        db.sql(
                        """
                        insert into coupon_quota_balance values (?, ?, ?, ?, ?)
                        on conflict (quota_id) do nothing\
                        """)
                .params(
                        quotaId,
                        partnerId,
                        amount.currency(),
                        expiresOn.atOffset(ZoneOffset.UTC),
                        amount.value())
                .update();
    }

    @Override
    public void take(String quotaId, String partnerId, MoneyValue amount, Instant now) {
        Left left = hold(quotaId, partnerId);
        if (!left.currency().equals(amount.currency())) {
            throw Rejection.invalid(
                    "amount.currency",
                    "WRONG_CURRENCY",
                    "must be the quota's currency, " + left.currency());
        }
        if (!now.isBefore(left.expiresOn())) {
            throw Rejection.conflict(
                    "QUOTA_EXPIRED", "The quota's time is over: take another one.");
        }
        if (left.balance().compareTo(amount.value()) < 0) {
            throw Rejection.conflict(
                    "QUOTA_EXHAUSTED",
                    "The quota has "
                            + left.balance().toPlainString()
                            + " left: choose less, or take another one.");
        }
        add(quotaId, amount.value().negate());
    }

    private Left hold(String quotaId, String partnerId) {
        return db.sql(
                        """
                        select currency, expires_on, balance from coupon_quota_balance
                        where quota_id = ? and partner_id = ? for update\
                        """)
                .params(quotaId, partnerId)
                .query((row, _) ->
                        new Left(
                                row.getString("currency"),
                                row.getObject("expires_on", OffsetDateTime.class).toInstant(),
                                row.getBigDecimal("balance")))
                .optional()
                .orElseThrow(() ->
                        Rejection.notFound(
                                "QUOTA_NOT_FOUND", "You have no quota with this id: check it."));
    }

    @Override
    public void putBack(String quotaId, BigDecimal amount) {
        add(quotaId, amount);
    }

    private void add(String quotaId, BigDecimal amount) {
        db.sql("update coupon_quota_balance set balance = balance + ? where quota_id = ?")
                .params(amount, quotaId)
                .update();
    }
}
