package org.partnercenter.customer.customer.write.importing;

import org.jspecify.annotations.Nullable;
import org.partnercenter.customer.customer.write.register.NewCustomer;
import org.partnercenter.platform.command.Rejection;

/** A line of an import: a customer, or the reason why it is none. */
record Line(long number, @Nullable NewCustomer customer, @Nullable Rejection problem) {

    static Line of(long number, NewCustomer customer) {
        return new Line(number, customer, null);
    }

    static Line broken(long number, Rejection problem) {
        return new Line(number, null, problem);
    }
}
