package org.partnercenter.billing.spending.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.spending.events.Amounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.billing.spending.events.SpendingEvent.SpendingRecorded;

import java.util.HashMap;
import java.util.Map;

/** What a customer's month comes to, apart for each partner that it is charged through. */
final class PartnerSums {

    private record Own(Amounts total, Map<String, Amounts> products) {}

    private final Map<String, Own> partners = new HashMap<>(1);

    Amounts total(String partnerId) {
        Own own = partners.get(partnerId);
        return own == null ? Amounts.ZERO : own.total();
    }

    /** Null where the partner's charges never named the product. */
    @Nullable Amounts product(String partnerId, String product) {
        Own own = partners.get(partnerId);
        return own == null ? null : own.products().get(product);
    }

    void add(SpendingRecorded recorded) {
        String partnerId = recorded.partnerId();
        Own before = partners.get(partnerId);
        Map<String, Amounts> products = before == null ? new HashMap<>() : before.products();
        for (ProductAmounts product : recorded.products()) {
            products.put(
                    product.product(),
                    recorded.sumsAreItsPartners()
                            ? product.amounts()
                            : product.amounts().minus(others(partnerId, product.product())));
        }
        partners.put(partnerId, new Own(total(partnerId).plus(recorded.change()), products));
    }

    private Amounts others(String partnerId, String product) {
        return partners.entrySet().stream()
                .filter(other -> !other.getKey().equals(partnerId))
                .map(other -> other.getValue().products().getOrDefault(product, Amounts.ZERO))
                .reduce(Amounts.ZERO, Amounts::plus);
    }
}
