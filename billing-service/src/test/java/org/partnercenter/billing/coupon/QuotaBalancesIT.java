package org.partnercenter.billing.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.ViewDatabase;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

class QuotaBalancesIT {

    private static final ViewDatabase DATABASE =
            ViewDatabase.of("quotas", "db/service/V102__coupons.sql");
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final QuotaBalances balances = new StoredQuotaBalances(DATABASE.db());

    @Property(tries = 60)
    void a_quota_is_never_negative_and_always_what_was_granted_less_what_is_out(
            @ForAll @Size(max = 30) List<@IntRange(min = -1, max = 6_000) Integer> steps) {
        String quota = Known.newId("quota");
        BigDecimal granted = new BigDecimal("100.00");
        balances.open(quota, "sunbird", usd(granted), NOW.plusSeconds(1));
        Deque<BigDecimal> out = new ArrayDeque<>();
        for (int step : steps) {
            if (step > 0) {
                take(quota, BigDecimal.valueOf(step, 2), out);
            } else if (!out.isEmpty()) {
                DATABASE.inTransaction(() -> balances.putBack(quota, out.pop()));
            }
            BigDecimal left =
                    granted.subtract(out.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(balance(quota)).isNotNegative().isEqualByComparingTo(left);
        }
    }

    private void take(String quota, BigDecimal amount, Deque<BigDecimal> out) {
        boolean enough = balance(quota).compareTo(amount) >= 0;
        try {
            DATABASE.inTransaction(() -> balances.take(quota, "sunbird", usd(amount), NOW));
            out.push(amount);
            assertThat(enough).isTrue();
        } catch (Rejection refused) {
            assertThat(refused.code()).isEqualTo("QUOTA_EXHAUSTED");
            assertThat(enough).isFalse();
        }
    }

    private static BigDecimal balance(String quota) {
        return DATABASE.db()
                .sql("select balance from coupon_quota_balance where quota_id = ?")
                .param(quota)
                .query(BigDecimal.class)
                .single();
    }

    private static MoneyValue usd(BigDecimal amount) {
        return MoneyValue.of(amount, "USD");
    }
}
