package org.partnercenter.billing.account;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A cloud account that is a customer's, and whose customer that is.
 *
 * @param partnerId empty for nobody's
 * @param askersUntil until when the customer was that of the partner who asks; null where it never
 *     left it
 */
public record Account(String customerId, String partnerId, @Nullable Instant askersUntil) {}
