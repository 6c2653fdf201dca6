package org.partnercenter.billing.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnercenter.platform.testing.Eventually.eventually;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.partnercenter.billing.coupon.write.grant.GrantCouponQuota;
import org.partnercenter.billing.coupon.write.use.UseCoupon;
import org.partnercenter.billing.testing.CouponApi;
import org.partnercenter.billing.testing.Known;
import org.partnercenter.billing.testing.StoredFacts;
import org.partnercenter.billing.testing.Told;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.CommandContext;
import org.partnercenter.platform.command.Commands;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Quotas and coupons when many want them at once. */
@ServiceTest
class CouponRacesIT {

    @LocalServerPort int port;
    @Autowired JdbcClient db;
    @Autowired Commands commands;

    private final String partner = Known.partner("USD", null);
    private final String customer = Told.customer(partner, AssociationType.RESALE);

    @RepeatedTest(3)
    void a_quota_never_gives_more_than_it_has() throws Exception {
        CouponApi api = CouponApi.of(port, partner);
        String quota = api.quota("50", CouponApi.LATER);
        api.coupon(quota, "10", "", customer);
        List<Callable<Boolean>> issues = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            issues.add(() -> api.issue(quota, "10", "", List.of(customer)).body().contains("DONE"));
        }
        assertThat(together(issues)).isEqualTo(4);
        eventually(() -> assertThat(api.balance(quota)).isEqualTo("0.00"));
        assertThat(
                        db.sql("select balance from coupon_quota_balance where quota_id = ?")
                                .param(quota)
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("0");
    }

    @RepeatedTest(3)
    void a_coupon_is_never_spent_twice() throws Exception {
        CouponApi api = CouponApi.of(port, partner);
        String coupon = api.coupon(api.quota("50", CouponApi.LATER), "10", "", customer);
        List<Callable<Boolean>> payments = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String order = "o-" + i % 6;
            payments.add(() -> uses(coupon, order, "4"));
        }
        together(payments);
        assertThat(
                        db.sql(
                                        """
                                        select sum((convert_from(payload, 'UTF8') :: jsonb ->> 'amount') :: numeric)
                                        from domain_event
                                        where aggregate_identifier = ? and payload_type = 'billing.CouponUsed'\
                                        """)
                                .param("coupon:" + coupon)
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("8");
        assertThat(uses(coupon, "last", "2")).isTrue();
        assertThat(uses(coupon, "more", "0.01")).isFalse();
    }

    @Test
    void a_quota_that_is_granted_again_under_one_command_id_is_granted_once() {
        String quota = Known.newId("quota");
        for (int times = 0; times < 2; times++) {
            assertThat(grants(quota, "grant-" + quota)).isTrue();
        }
        assertThat(grants(quota, "another-" + quota)).isFalse();
        assertThat(StoredFacts.of(db, "coupon-quota:" + quota))
                .containsExactly("CouponQuotaGranted");
        assertThat(
                        db.sql("select balance from coupon_quota_balance where quota_id = ?")
                                .param(quota)
                                .query(BigDecimal.class)
                                .single())
                .isEqualByComparingTo("50");
    }

    private boolean grants(String quota, String commandId) {
        try {
            CommandContext.system("grant", commandId)
                    .run(() ->
                            commands.<@Nullable Object>send(
                                    new GrantCouponQuota(
                                            quota,
                                            partner,
                                            new MoneyValue("50.00", "USD"),
                                            Instant.parse(CouponApi.LATER),
                                            "client:platform")));
            return true;
        } catch (Rejection refused) {
            assertThat(refused.code()).isEqualTo("ALREADY_EXISTS");
            return false;
        }
    }

    private boolean uses(String coupon, String order, String amount) {
        try {
            CommandContext.system("pay", order)
                    .run(() ->
                            commands.send(
                                    new UseCoupon(
                                            coupon, customer, order, new BigDecimal(amount))));
            return true;
        } catch (Rejection refused) {
            return false;
        }
    }

    private static long together(List<Callable<Boolean>> calls) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long done = 0;
            for (Future<Boolean> one : threads.invokeAll(calls)) {
                done += one.get() ? 1 : 0;
            }
            return done;
        }
    }
}
