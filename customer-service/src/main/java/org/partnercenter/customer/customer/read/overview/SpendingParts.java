package org.partnercenter.customer.customer.read.overview;

import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.ProductSpending;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A batch's months, in parts that belong to the partner who had the customer then. A month is the
 * sum of what it changed by. A product is told as it stands: with the partner alone, or, where the
 * month's total is not the partner's own either, over all partners, and then what is not another
 * partner's belongs to the one that it is told for.
 */
final class SpendingParts {

    /** The product of the whole month. */
    static final String ALL = "";

    /** One product of a customer's month, or the whole of it, with one partner. */
    record Part(
            String customerId, String month, String product, String partnerId, String currency) {}

    /** What a part stands at, and since when. */
    record Sums(BigDecimal billed, BigDecimal list, Instant at) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, Instant.EPOCH);

        static Sums of(ChargeTotals totals, Instant at) {
            return new Sums(new BigDecimal(totals.billed()), new BigDecimal(totals.list()), at);
        }

        Sums minus(Sums other) {
            return new Sums(billed.subtract(other.billed), list.subtract(other.list), at);
        }

        boolean isSame(Sums other) {
            return billed.compareTo(other.billed) == 0 && list.compareTo(other.list) == 0;
        }

        Sums plus(Sums other) {
            return new Sums(billed.add(other.billed), list.add(other.list), at);
        }
    }

    private record Month(String customerId, String month) {}

    private static final Comparator<Part> ORDER =
            Comparator.comparing(Part::customerId)
                    .thenComparing(Part::month)
                    .thenComparing(Part::product)
                    .thenComparing(Part::partnerId)
                    .thenComparing(Part::currency);

    private final Map<Month, Map<Part, Sums>> months = new HashMap<>();
    private final Map<Part, Sums> changed = new TreeMap<>(ORDER);

    void add(Part part, Sums sums) {
        month(part.customerId(), part.month()).put(part, sums);
    }

    /** The parts that differ, in the order of their keys. */
    Map<Part, Sums> changed() {
        return changed;
    }

    void told(SpendingChanged fact, Instant at) {
        Map<Part, Sums> parts = month(fact.customerId(), fact.month());
        Part whole = part(fact, ALL, fact.change());
        Sums sum = Sums.of(fact.change(), at).plus(parts.getOrDefault(whole, Sums.NONE));
        put(parts, whole, sum);
        boolean toldAlone = sum.isSame(Sums.of(fact.total(), at));
        for (ProductSpending product : fact.products()) {
            Part own = part(fact, product.product(), product.total());
            Sums stands = Sums.of(product.total(), at);
            put(parts, own, toldAlone ? stands : stands.minus(others(parts, own)));
        }
    }

    private static Part part(SpendingChanged fact, String product, ChargeTotals totals) {
        return new Part(
                fact.customerId(), fact.month(), product, fact.partnerId(), totals.currency());
    }

    private static Sums others(Map<Part, Sums> parts, Part own) {
        return parts.entrySet().stream()
                .filter(it -> isOthers(it.getKey(), own))
                .map(Map.Entry::getValue)
                .reduce(Sums.NONE, Sums::plus);
    }

    private static boolean isOthers(Part part, Part own) {
        return part.product().equals(own.product())
                && part.currency().equals(own.currency())
                && !part.partnerId().equals(own.partnerId());
    }

    private void put(Map<Part, Sums> parts, Part part, Sums sums) {
        parts.put(part, sums);
        changed.put(part, sums);
    }

    private Map<Part, Sums> month(String customerId, String month) {
        return months.computeIfAbsent(new Month(customerId, month), _ -> new HashMap<>());
    }
}
