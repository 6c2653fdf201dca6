package org.partnercenter.billing.account;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;

/**
 * A partner's customer as billing was told of it.
 *
 * @param since the place in the customer's history where it became the partner's
 */
public record Customer(
        String customerId,
        String partnerId,
        @Nullable String managerId,
        AssociationType associationType,
        long since) {}
