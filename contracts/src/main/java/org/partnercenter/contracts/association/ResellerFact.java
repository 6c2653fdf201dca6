package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;
import org.partnercenter.contracts.billing.BudgetType;

import java.time.Instant;
import java.util.List;

/** What a distributor lets its reseller do. */
public sealed interface ResellerFact extends Fact {

    String resellerId();

    @Override
    default String partnerId() {
        return resellerId();
    }

    /**
     * The permissions as they are from now on, and as they were (none before the first grant). What
     * is granted the distributor no longer does itself. {@code overAllocated} are the kinds of
     * budgets that come to more than their quota, null for none.
     */
    record ResellerPermissionsChanged(
            String resellerId,
            String distributorId,
            ResellerPermissions permissions,
            ResellerPermissions previous,
            @Nullable List<BudgetType> overAllocated,
            Instant changedAt)
            implements ResellerFact {

        /** Permissions whose quotas hold all budgets. */
        public ResellerPermissionsChanged(
                String resellerId,
                String distributorId,
                ResellerPermissions permissions,
                ResellerPermissions previous,
                Instant changedAt) {
            this(resellerId, distributorId, permissions, previous, null, changedAt);
        }
    }
}
