package org.partnercenter.association.customer;

/** Whose accounts were frozen by hand. */
public interface ManualFreezes {

    /** Whether the customer's account is frozen by hand, as far as we have been told. */
    boolean hold(String customerId);
}
