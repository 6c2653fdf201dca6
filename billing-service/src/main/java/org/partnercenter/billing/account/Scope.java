package org.partnercenter.billing.account;

import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

/**
 * On whose customers a command may work: a partner's, only those that one member of it manages, or
 * for the platform, which has no partner, everybody's.
 */
public record Scope(@Nullable String partnerId, @Nullable String onlyManagedBy, String operator) {

    /** What the caller may work on. */
    public static Scope of(Caller caller) {
        return new Scope(
                caller.is(Role.PLATFORM) ? null : caller.requirePartner(),
                caller.seesOwnCustomersOnly() ? caller.requireMember() : null,
                caller.actor());
    }

    /** Whether the customer is one of the partner's own that the caller works on. */
    public boolean owns(Customer customer) {
        return partnerId == null
                || (partnerId.equals(customer.partnerId())
                        && (onlyManagedBy == null || onlyManagedBy.equals(customer.managerId())));
    }
}
