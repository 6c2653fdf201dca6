package org.partnercenter.billing.coupon;

import org.partnercenter.platform.command.Rejection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How the coupons that a customer chose pay an order, at most three: one after the other, each for
 * its products alone and up to its balance.
 */
public final class CouponPayment {

    private static final int MOST = 3;

    /** A usable coupon; it pays for every product where it names none. */
    public record Usable(String couponId, BigDecimal balance, Set<String> products) {

        boolean paysFor(String product) {
            return products.isEmpty() || products.contains(product);
        }
    }

    /** What is due for a product of the order. */
    public record Item(String product, BigDecimal due) {}

    /** What one coupon pays. */
    public record Part(String couponId, BigDecimal amount) {}

    private CouponPayment() {}

    /** What each pays; one that pays nothing is refused, so that none is spent by mistake. */
    public static List<Part> of(List<Item> items, List<Usable> coupons) {
        long different = coupons.stream().map(Usable::couponId).distinct().count();
        if (coupons.size() > MOST || different < coupons.size()) {
            throw Rejection.invalid(
                    "couponIds", "TOO_MANY_COUPONS", "must be at most three different coupons");
        }
        List<Item> open = new ArrayList<>(items);
        List<Part> parts = new ArrayList<>();
        for (Usable coupon : coupons) {
            BigDecimal paid = pay(open, coupon);
            if (paid.signum() == 0) {
                throw Rejection.conflict(
                        "COUPON_NOT_APPLICABLE",
                        "A coupon pays for nothing of this order: leave it out.");
            }
            parts.add(new Part(coupon.couponId(), paid));
        }
        return parts;
    }

    private static BigDecimal pay(List<Item> open, Usable coupon) {
        BigDecimal left = coupon.balance();
        for (int i = 0; i < open.size(); i++) {
            Item item = open.get(i);
            if (coupon.paysFor(item.product())) {
                BigDecimal part = item.due().min(left);
                left = left.subtract(part);
                open.set(i, new Item(item.product(), item.due().subtract(part)));
            }
        }
        return coupon.balance().subtract(left);
    }
}
