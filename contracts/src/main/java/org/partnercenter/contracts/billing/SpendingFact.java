package org.partnercenter.contracts.billing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

import java.time.Instant;
import java.util.List;

/** What happened to a customer's spending of a month. */
public sealed interface SpendingFact extends Fact {

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }

    /**
     * What the customer spends with the partner in the month ({@code 2026-11}) changed by {@code
     * change} and now stands at {@code total}; {@code products} are the products whose sums differ
     * from before, as they stand now, and {@code days} what its days changed by: null where that
     * was not told yet. Total and products of facts from before 28 November 2026 are sums over all
     * partners that had the customer in the month.
     */
    record SpendingChanged(
            String customerId,
            String partnerId,
            String month,
            String importId,
            ImportMode mode,
            ChargeTotals change,
            ChargeTotals total,
            List<ProductSpending> products,
            @Nullable List<DaySpending> days,
            Instant at)
            implements SpendingFact {}
}
