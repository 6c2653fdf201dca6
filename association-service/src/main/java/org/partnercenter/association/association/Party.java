package org.partnercenter.association.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

/**
 * Who acts on one side of an association: staff of a partner, the platform for any partner (null),
 * or the customer itself.
 */
public record Party(
        Side side, @Nullable String partnerId, @Nullable String customerId, String actor) {

    /** The side that the caller speaks for. */
    public static Party of(Caller caller) {
        if (caller.is(Role.PLATFORM)) {
            return new Party(Side.PARTNER, null, null, caller.actor());
        }
        String customer = caller.customerId();
        if (caller.is(Role.CUSTOMER) && customer != null) {
            return new Party(Side.CUSTOMER, null, customer, caller.actor());
        }
        return new Party(Side.PARTNER, caller.requirePartner(), null, caller.actor());
    }

    /** Whether it is one of the two sides. */
    public boolean isOf(String partner, String customer) {
        return side == Side.CUSTOMER
                ? customer.equals(customerId)
                : partnerId == null || partnerId.equals(partner);
    }

    /** The refusal for a customer that is not there or not this party's. */
    public static Rejection unknownCustomer() {
        return Rejection.notFound(
                "CUSTOMER_NOT_FOUND", "You have no customer with this id: check the id.");
    }
}
