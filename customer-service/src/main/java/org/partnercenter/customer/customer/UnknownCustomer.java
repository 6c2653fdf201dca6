package org.partnercenter.customer.customer;

import org.partnercenter.platform.command.Rejection;

/** The one answer for a customer that is not there and for one that is not the caller's. */
public final class UnknownCustomer {

    private UnknownCustomer() {}

    public static Rejection rejection() {
        return Rejection.notFound(
                "CUSTOMER_NOT_FOUND", "You have no customer with this id: check the id.");
    }
}
