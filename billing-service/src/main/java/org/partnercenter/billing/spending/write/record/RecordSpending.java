package org.partnercenter.billing.spending.write.record;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.spending.events.DayAmounts;
import org.partnercenter.billing.spending.events.ProductAmounts;
import org.partnercenter.contracts.billing.ImportMode;

import java.time.YearMonth;
import java.util.List;

/**
 * Changes a customer's month, product by product and day by day, by what an import counts in it,
 * less what it supersedes. Sent twice, it counts once.
 */
public record RecordSpending(
        String customerId,
        String partnerId,
        YearMonth month,
        String importId,
        ImportMode mode,
        String currency,
        List<ProductAmounts> changes,
        List<DayAmounts> days) {

    @TargetAggregateIdentifier
    public String id() {
        return idOf(customerId, month);
    }

    public static String idOf(String customerId, YearMonth month) {
        return "spending:" + customerId + ":" + month;
    }
}
