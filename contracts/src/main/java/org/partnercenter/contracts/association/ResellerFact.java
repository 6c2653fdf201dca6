package org.partnercenter.contracts.association;

import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What a distributor lets its reseller do. */
public sealed interface ResellerFact extends Fact {

    String resellerId();

    @Override
    default String partnerId() {
        return resellerId();
    }

    /**
     * The permissions as they are from now on, and as they were (none before the first grant). What
     * is granted the distributor no longer does itself.
     */
    record ResellerPermissionsChanged(
            String resellerId,
            String distributorId,
            ResellerPermissions permissions,
            ResellerPermissions previous,
            Instant changedAt)
            implements ResellerFact {}
}
