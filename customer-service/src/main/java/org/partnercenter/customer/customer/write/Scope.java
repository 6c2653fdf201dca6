package org.partnercenter.customer.customer.write;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.customer.FreezeType;
import org.partnercenter.customer.customer.UnknownCustomer;
import org.partnercenter.customer.tier.Standing;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;

/**
 * On whose customers a command may work: a partner's, or only those that one member of it manages.
 */
public record Scope(String partnerId, @Nullable String onlyManagedBy) {

    /** What the caller may work on. */
    public static Scope of(Caller caller) {
        return new Scope(
                caller.requirePartner(),
                caller.seesOwnCustomersOnly() ? caller.requireMember() : null);
    }

    /** Refuses with 404, whatever the reason: that a customer exists is not revealed. */
    void require(String owner, @Nullable String manager) {
        if (!partnerId.equals(owner) || (onlyManagedBy != null && !onlyManagedBy.equals(manager))) {
            throw UnknownCustomer.rejection();
        }
    }

    /**
     * Refuses who may not set or lift a freeze of that type: a reseller what its distributor did
     * not grant it, a distributor what it did.
     */
    void requireFreeze(String owner, @Nullable String manager, Standing standing, FreezeType type) {
        boolean fromAbove = onlyManagedBy == null && standing.isUnder(partnerId);
        if (!fromAbove) {
            require(owner, manager);
        }
        if (fromAbove && standing.mayFreeze(type)) {
            throw Rejection.forbidden(
                    "PERMISSION_GRANTED_AWAY",
                    "You granted your reseller to do this itself: revoke that first.");
        }
        if (!fromAbove && !standing.mayFreeze(type)) {
            throw Rejection.forbidden(
                    "PERMISSION_NOT_GRANTED",
                    "Your distributor has not granted you to do this: ask it to.");
        }
    }
}
