package org.partnercenter.customer.customer.write.register;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AssociationType;

import java.util.Optional;

/**
 * Which customer has which account name and which cloud account, each unique on the platform, and
 * whose customer it is: as true as the commands that made it so, whose transactions write it.
 */
public interface Accounts {

    /** Who has a cloud account, and whose customer it is; nobody's without a partner. */
    record Holder(String customerId, @Nullable String partnerId) {

        /** Whether it is that partner's customer. */
        public boolean isOf(String partner) {
            return partner.equals(partnerId);
        }
    }

    /** Takes both for a new customer of the partner; taken by another one, they are refused. */
    void claim(RegisterCustomer account);

    /** Who has that cloud account. */
    Optional<Holder> holderOf(String cloudAccountId);

    /** Notes whose customer it is from now on. */
    void join(String customerId, String partnerId, AssociationType type);

    /** Notes that it is nobody's. */
    void release(String customerId);
}
