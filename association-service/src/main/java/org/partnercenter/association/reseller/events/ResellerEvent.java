package org.partnercenter.association.reseller.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.ResellerPermissions;
import org.partnercenter.contracts.billing.BudgetType;

import java.time.Instant;
import java.util.List;

/** Everything that can happen to a reseller's rights, as it is stored. */
public sealed interface ResellerEvent {

    String resellerId();

    /**
     * The permissions as they are from now on, and as they were; the kinds whose quota is below
     * what budgets have taken, or null for none.
     */
    @Revision("1")
    record ResellerPermissionsChanged(
            String resellerId,
            String distributorId,
            ResellerPermissions permissions,
            ResellerPermissions previous,
            @Nullable List<BudgetType> overAllocated,
            Instant changedAt)
            implements ResellerEvent {}
}
