package org.partnercenter.customer.customer.read.view;

import org.partnercenter.contracts.billing.ChargeTotals;
import org.partnercenter.contracts.billing.SpendingFact.SpendingChanged;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a batch tells of a customer's month, apart for each partner that had the customer then: a
 * partner sees what was spent with itself alone.
 */
final class Spent {

    private final Map<String, ChargeTotals> sums = new TreeMap<>();

    void told(SpendingChanged fact) {
        sums.merge(fact.partnerId(), fact.change(), Spent::plus);
    }

    /** Adds {@code "<month> <partner>": [billed, list, currency]} for each partner. */
    void write(String month, Map<String, List<String>> spending) {
        sums.forEach((partner, sum) ->
                spending.put(
                        month + " " + partner, List.of(sum.billed(), sum.list(), sum.currency())));
    }

    private static ChargeTotals plus(ChargeTotals one, ChargeTotals other) {
        return new ChargeTotals(
                other.currency(),
                plus(one.billed(), other.billed()),
                plus(one.effective(), other.effective()),
                plus(one.list(), other.list()));
    }

    private static String plus(String one, String other) {
        return new BigDecimal(one).add(new BigDecimal(other)).toPlainString();
    }
}
