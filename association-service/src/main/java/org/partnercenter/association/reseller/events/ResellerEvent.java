package org.partnercenter.association.reseller.events;

import org.axonframework.serialization.Revision;
import org.partnercenter.contracts.association.ResellerPermissions;

import java.time.Instant;

/** Everything that can happen to a reseller's rights, as it is stored. */
public sealed interface ResellerEvent {

    String resellerId();

    /** The permissions as they are from now on, and as they were. */
    @Revision("1")
    record ResellerPermissionsChanged(
            String resellerId,
            String distributorId,
            ResellerPermissions permissions,
            ResellerPermissions previous,
            Instant changedAt)
            implements ResellerEvent {}
}
