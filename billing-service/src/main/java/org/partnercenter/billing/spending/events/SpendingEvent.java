package org.partnercenter.billing.spending.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.billing.ImportMode;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Everything that can happen to a customer's spending of a month. Private to this service. */
public sealed interface SpendingEvent {

    String customerId();

    /**
     * An import changed the month by that much; the products are those that changed, as they stand
     * now, and the days by how much each did: null in events from before they were recorded. Total
     * and products are those of the partner alone; in events from before that, where {@code
     * ofItsPartner} is null, those of all the month's partners.
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
            @Nullable List<DayAmounts> days,
            @Nullable Boolean ofItsPartner,
            Instant recordedAt)
            implements SpendingEvent {

        /** Whether total and products leave out what was spent with other partners. */
        public boolean sumsAreItsPartners() {
            return Boolean.TRUE.equals(ofItsPartner);
        }
    }
}
