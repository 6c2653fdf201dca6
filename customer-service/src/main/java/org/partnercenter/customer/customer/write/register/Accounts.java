package org.partnercenter.customer.customer.write.register;

import org.partnercenter.contracts.association.AssociationType;

/**
 * Which customer has which account name and which cloud account, each unique on the platform, and
 * whose customer it is: as true as the commands that made it so, whose transactions write it.
 */
public interface Accounts {

    /** Takes both for a new customer of the partner; taken by another one, they are refused. */
    void claim(RegisterCustomer account);

    /** Notes whose customer it is from now on. */
    void join(String customerId, String partnerId, AssociationType type);

    /** Notes that it is nobody's. */
    void release(String customerId);
}
