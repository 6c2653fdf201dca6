package org.partnercenter.billing.discount;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.discount.OrderDiscount.Candidate;
import org.partnercenter.billing.discount.OrderDiscount.Candidate.Adjustment;
import org.partnercenter.billing.discount.OrderDiscount.Candidate.Given;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

class OrderDiscountTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final BigDecimal PRICE = new BigDecimal("99.99");

    @Test
    void an_order_takes_the_one_that_takes_the_most_off() {
        assertThat(OrderDiscount.of(PRICE, List.of(given("a", "5"), given("b", "10")), NOW))
                .contains(
                        new OrderDiscount(
                                given("b", "10"),
                                new BigDecimal("10.00"),
                                new BigDecimal("89.99")));
    }

    @Test
    void an_adjustment_of_its_price_excludes_every_other_also_a_better_one() {
        Adjustment adjustment = new Adjustment("x", BigDecimal.ONE);
        assertThat(OrderDiscount.of(PRICE, List.of(given("a", "50"), adjustment), NOW))
                .map(OrderDiscount::taken)
                .contains(adjustment);
    }

    @Test
    void a_discount_counts_from_its_beginning_until_just_before_its_end() {
        Given given = given("a", "5");
        assertThat(OrderDiscount.of(PRICE, List.of(given), given.validFrom())).isPresent();
        assertThat(OrderDiscount.of(PRICE, List.of(given), given.validFrom().minusMillis(1)))
                .isEmpty();
        assertThat(OrderDiscount.of(PRICE, List.of(given), given.validTo())).isEmpty();
        assertThat(OrderDiscount.of(PRICE, List.<Candidate>of(), NOW)).isEmpty();
    }

    @Property
    void what_is_off_and_what_is_due_are_the_price_and_neither_is_below_zero(
            @ForAll @BigRange(min = "0", max = "1000000") @Scale(2) BigDecimal price,
            @ForAll @Size(min = 1, max = 5)
                    List<@BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal> percents) {
        List<Given> candidates =
                percents.stream()
                        .map(percent -> given("d" + percent, percent.toPlainString()))
                        .toList();
        OrderDiscount taken = OrderDiscount.of(price, candidates, NOW).orElseThrow();
        assertThat(taken.off().add(taken.due())).isEqualByComparingTo(price);
        assertThat(taken.due()).isNotNegative();
        assertThat(taken.off()).isNotNegative();
        assertThat(candidates)
                .allSatisfy(one ->
                        assertThat(one.percentOff())
                                .isLessThanOrEqualTo(taken.taken().percentOff()));
    }

    private static Given given(String id, String percent) {
        return new Given(
                id, new BigDecimal(percent), NOW.minusSeconds(1), NOW.plus(Duration.ofDays(1)));
    }
}
