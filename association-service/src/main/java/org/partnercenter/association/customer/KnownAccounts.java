package org.partnercenter.association.customer;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Which accounts there are, as far as we have been told, and whose they are. */
public interface KnownAccounts {

    /** An account's name in its normal form, and its account at the cloud vendor. */
    record Account(@Nullable String nameKey, @Nullable String cloudAccountId) {

        public static Account of(@Nullable String accountName, @Nullable String cloudAccountId) {
            return new Account(
                    accountName == null ? null : AccountKey.of(accountName), cloudAccountId);
        }
    }

    /** The customer's account. */
    Optional<Account> of(String customerId);

    /** Whether a customer with this account, or with one half of it, is associated now. */
    boolean isAssociated(Account account);

    /** Whether the member of staff is that partner's. */
    boolean isMember(String memberId, String partnerId);
}
