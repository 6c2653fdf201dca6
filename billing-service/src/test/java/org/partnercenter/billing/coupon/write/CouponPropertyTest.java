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
import org.partnercenter.billing.coupon.OpenCoupons;
import org.partnercenter.billing.coupon.QuotaBalances;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponActivated;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponEnded;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponIssued;
import org.partnercenter.billing.coupon.events.CouponEvent.CouponUsed;
import org.partnercenter.billing.coupon.write.check.CheckCoupon;
import org.partnercenter.billing.coupon.write.end.EndCoupon;
import org.partnercenter.billing.coupon.write.use.UseCoupon;
import org.partnercenter.billing.testing.MovableClock;
import org.partnercenter.contracts.MoneyValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class CouponPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final BigDecimal AMOUNT = new BigDecimal("50.00");

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

    @Property(tries = 50)
    void whatever_happens_to_a_coupon_what_it_paid_and_what_went_back_never_exceed_it(
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
                                        .between(new BigDecimal("0.01"), new BigDecimal("30"))
                                        .ofScale(2))
                        .as((order, amount) -> new UseCoupon("k-1", "c-1", "o-" + order, amount));
        Arbitrary<Object> others =
                Arbitraries.of(new CheckCoupon("k-1"), new EndCoupon("k-1", 1), Duration.ofDays(4));
        return Arbitraries.frequencyOf(Tuple.of(4, uses), Tuple.of(1, others)).list().ofMaxSize(12);
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
