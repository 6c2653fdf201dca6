package org.partnercenter.billing.coupon.write;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.partnercenter.billing.account.Customer;
import org.partnercenter.billing.account.Customers;
import org.partnercenter.billing.account.OneCustomer;
import org.partnercenter.billing.account.Scope;
import org.partnercenter.billing.coupon.OpenCoupons;
import org.partnercenter.billing.coupon.QuotaBalances;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponActivated;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponEnded;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponIssued;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponUsed;
import org.partnercenter.billing.coupon.write.check.CheckCoupon;
import org.partnercenter.billing.coupon.write.end.EndCoupon;
import org.partnercenter.billing.coupon.write.reclaim.ReclaimCoupon;
import org.partnercenter.billing.coupon.write.use.UseCoupon;
import org.partnercenter.billing.testing.MovableClock;
import org.partnercenter.contracts.MoneyValue;
import org.partnercenter.contracts.association.AssociationType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CouponPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final BigDecimal AMOUNT = new BigDecimal("50.00");
    private static final Customers CUSTOMERS =
            new OneCustomer(new Customer("c-1", "sunbird", null, AssociationType.REFERRAL, 0));

    /** Remembers what went back. */
    private static final class Quota implements QuotaBalances, OpenCoupons {

        private BigDecimal back = BigDecimal.ZERO;

        @Override
        public void open(String id, String partner, MoneyValue amount, Instant expires) {}

        @Override
        public void take(String id, String partner, MoneyValue amount, Instant now) {}

        @Override
        public void putBack(String id, BigDecimal amount) {
            back = back.add(amount);
        }

        @Override
        public boolean opened(String couponId, String customerId) {
            return true;
        }

        @Override
        public void closed(String couponId) {}

        @Override
        public List<String> of(String customerId) {
            return List.of();
        }
    }

    @Property(tries = 100)
    void whatever_happens_to_a_coupon_each_order_is_paid_once_and_no_more_than_it_holds_is_spent(
            @ForAll("commands") List<Object> commands) {
        Quota quota = new Quota();
        MovableClock clock = new MovableClock(NOW);
        List<Object> events = new ArrayList<>(List.of(issued(), activated()));
        for (Object command : commands) {
            if (command instanceof Duration wait) {
                clock.set(clock.instant().plus(wait));
                continue;
            }
            AggregateTestFixture<Coupon> fixture = new AggregateTestFixture<>(Coupon.class);
            fixture.registerInjectableResource(quota);
            fixture.registerInjectableResource(clock);
            fixture.registerInjectableResource(CUSTOMERS);
            fixture.given(events).when(command);
            fixture.getEventStore()
                    .readEvents("coupon:k-1")
                    .asStream()
                    .skip(events.size())
                    .forEach(event -> events.add(event.getPayload()));
        }
        BigDecimal paid = sum(events, CouponUsed.class);
        BigDecimal ended = sum(events, CouponEnded.class);
        assertThat(paid.add(ended)).isLessThanOrEqualTo(AMOUNT);
        assertThat(
                        events.stream()
                                .filter(CouponUsed.class::isInstance)
                                .map(event -> ((CouponUsed) event).orderId()))
                .doesNotHaveDuplicates();
        assertThat(quota.back).isEqualByComparingTo(ended);
        assertThat(events.stream().filter(CouponEnded.class::isInstance)).hasSizeLessThan(2);
        if (events.stream().anyMatch(CouponEnded.class::isInstance)) {
            assertThat(paid.add(ended)).isEqualByComparingTo(AMOUNT);
        }
    }

    private static BigDecimal sum(List<Object> events, Class<?> type) {
        return events.stream()
                .filter(type::isInstance)
                .map(event ->
                        switch (event) {
                            case CouponUsed used -> used.amount();
                            case CouponEnded ended -> ended.amount();
                            default -> BigDecimal.ZERO;
                        })
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Provide
    Arbitrary<List<Object>> commands() {
        Arbitrary<Object> uses =
                Combinators.combine(
                                Arbitraries.integers().between(1, 5),
                                Arbitraries.bigDecimals()
                                        .between(new BigDecimal("0.01"), new BigDecimal("20"))
                                        .ofScale(2))
                        .as((order, amount) -> new UseCoupon("k-1", "c-1", "o-" + order, amount));
        Arbitrary<Object> others =
                Arbitraries.of(
                        new CheckCoupon("k-1"),
                        new EndCoupon("k-1", 1),
                        new ReclaimCoupon("k-1", new Scope("sunbird", null, "member:ann")),
                        new ReclaimCoupon("k-1", new Scope("rival", null, "member:eve")),
                        Duration.ofDays(4));
        return Arbitraries.frequencyOf(Tuple.of(8, uses), Tuple.of(1, others)).list().ofMaxSize(16);
    }

    private static CouponIssued issued() {
        return new CouponIssued(
                "k-1",
                "q-1",
                "c-1",
                "sunbird",
                0,
                AMOUNT,
                "USD",
                List.of(),
                NOW,
                NOW.plus(Duration.ofDays(10)),
                "member:ann",
                NOW);
    }

    private static CouponActivated activated() {
        return new CouponActivated("k-1", "c-1", "sunbird", NOW);
    }
}
