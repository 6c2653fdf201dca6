package org.partnercenter.association.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.Caller;
import org.partnercenter.platform.web.Role;

import java.util.stream.Stream;

/**
 * Who acts on one side of an association: staff of a partner, the platform for any partner (null),
 * or the customer itself.
 */
public record Party(
        Side side, @Nullable String partnerId, @Nullable String customerId, String actor) {

    /**
     * The side that the caller speaks for, where both may: the customer that its token names, else
     * its partner, for which only these roles speak.
     */
    public static Party of(Caller caller, Role... staff) {
        boolean customer = caller.is(Role.CUSTOMER) && caller.customerId() != null;
        boolean ofPartner =
                caller.is(Role.PLATFORM) || (!customer && Stream.of(staff).anyMatch(caller::is));
        return ofPartner ? partnerOf(caller) : customerOf(caller);
    }

    /** The caller's partner, or any for the platform. */
    public static Party partnerOf(Caller caller) {
        String partner = caller.is(Role.PLATFORM) ? null : caller.requirePartner();
        return new Party(Side.PARTNER, partner, null, caller.actor());
    }

    /** The customer that the caller is; who is none is refused. */
    public static Party customerOf(Caller caller) {
        String customer = caller.customerId();
        if (customer == null) {
            throw Rejection.forbidden(
                    "NO_CUSTOMER",
                    "This token belongs to no customer: use one with the claim customer_id.");
        }
        return new Party(Side.CUSTOMER, null, customer, caller.actor());
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
