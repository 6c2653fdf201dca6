package org.partnercenter.billing.budget;

import org.partnercenter.contracts.billing.BudgetType;

import java.math.BigDecimal;
import java.time.YearMonth;

/** What charges of a customer count in a budget, at list price. */
public interface Spent {

    /** A month's for a monthly budget, everything from that month on for a one-time one. */
    BigDecimal of(
            String customerId,
            String partnerId,
            String currency,
            BudgetType type,
            YearMonth period);

    /** The currency that the customer is charged in, or that one before its first charge. */
    String currencyOf(String customerId, String otherwise);
}
