package org.partnercenter.billing.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.partnercenter.billing.coupon.CouponPayment.Item;
import org.partnercenter.billing.coupon.CouponPayment.Part;
import org.partnercenter.billing.coupon.CouponPayment.Usable;
import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class CouponPaymentTest {

    @Test
    void coupons_pay_one_after_the_other_until_nothing_is_due() {
        assertThat(
                        CouponPayment.of(
                                List.of(item("Compute", "30"), item("Storage", "20")),
                                List.of(coupon("a", "40"), coupon("b", "40"))))
                .containsExactly(part("a", "40"), part("b", "10"));
    }

    @Test
    void a_coupon_pays_for_its_products_alone() {
        assertThat(
                        CouponPayment.of(
                                List.of(item("Compute", "30"), item("Storage", "20")),
                                List.of(coupon("a", "40", "Storage"))))
                .containsExactly(part("a", "20"));
    }

    @Test
    void a_coupon_that_pays_nothing_is_not_spent() {
        refused(
                "COUPON_NOT_APPLICABLE",
                List.of(item("Compute", "30")),
                List.of(coupon("a", "40", "Storage")));
        refused(
                "COUPON_NOT_APPLICABLE",
                List.of(item("Compute", "30")),
                List.of(coupon("a", "30"), coupon("b", "1")));
    }

    @Test
    void an_order_takes_three_coupons_and_none_twice() {
        List<Item> order = List.of(item("Compute", "30"));
        Usable one = coupon("a", "1");
        refused("TOO_MANY_COUPONS", order, List.of(one, one));
        refused(
                "TOO_MANY_COUPONS",
                order,
                List.of(one, coupon("b", "1"), coupon("c", "1"), coupon("d", "1")));
    }

    @Property
    void together_they_pay_no_more_than_is_due_and_each_no_more_than_it_has(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 10_000) Integer> dues,
            @ForAll @Size(max = 3) List<@IntRange(min = 1, max = 10_000) Integer> balances) {
        List<Item> items = dues.stream().map(cents -> new Item("Compute", money(cents))).toList();
        List<Usable> coupons = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            coupons.add(new Usable("k" + i, money(balances.get(i)), Set.of()));
        }
        BigDecimal due = items.stream().map(Item::due).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all =
                coupons.stream().map(Usable::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        try {
            List<Part> parts = CouponPayment.of(items, coupons);
            BigDecimal paid =
                    parts.stream().map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(paid).isEqualByComparingTo(due.min(all));
            for (int i = 0; i < parts.size(); i++) {
                assertThat(parts.get(i).amount())
                        .isPositive()
                        .isLessThanOrEqualTo(coupons.get(i).balance());
            }
        } catch (Rejection unneeded) {
            assertThat(all).isGreaterThan(due);
        }
    }

    private static void refused(String code, List<Item> items, List<Usable> coupons) {
        assertThatThrownBy(() -> CouponPayment.of(items, coupons))
                .isInstanceOfSatisfying(
                        Rejection.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static BigDecimal money(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static Item item(String product, String due) {
        return new Item(product, new BigDecimal(due));
    }

    private static Usable coupon(String id, String balance, String... products) {
        return new Usable(id, new BigDecimal(balance), Set.of(products));
    }

    private static Part part(String id, String amount) {
        return new Part(id, new BigDecimal(amount));
    }
}
