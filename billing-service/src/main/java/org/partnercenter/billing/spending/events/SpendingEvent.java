package org.partnercenter.billing.spending.events;

import org.axonframework.serialization.Revision;
import org.partnercenter.contracts.billing.ImportMode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Everything that can happen to a customer's spending of a month. Private to this service. */
public sealed interface SpendingEvent {

    String customerId();

    /**
     * An import changed the month by that much; the products are those that changed, as they stand
     * now.
     */
    @Revision("1")
    record SpendingRecorded(
            String customerId,
            String partnerId,
            YearMonth month,
            String importId,
            ImportMode mode,
            String currency,
            Amounts change,
            Amounts total,
            List<ProductAmounts> products,
            Instant recordedAt)
            implements SpendingEvent {}
}
