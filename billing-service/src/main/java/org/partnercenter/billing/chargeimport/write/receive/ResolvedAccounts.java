package org.partnercenter.billing.chargeimport.write.receive;

import org.partnercenter.billing.account.AccountDirectory;

import java.util.LinkedHashMap;
import java.util.Map;

/** Whose the accounts of one file are; remembers those that were used last. */
final class ResolvedAccounts {

    private static final int REMEMBERED = 20_000;

    /** Whose an account is, seen from the partner whose charges they are. */
    sealed interface Owner {
        record Own(String customerId) implements Owner {}

        record AnotherPartner() implements Owner {}

        record Nobody() implements Owner {}
    }

    private final AccountDirectory directory;
    private final String partnerId;

    private final Map<String, Owner> recent =
            new LinkedHashMap<>(256, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Owner> eldest) {
                    return size() > REMEMBERED;
                }
            };

    ResolvedAccounts(AccountDirectory directory, String partnerId) {
        this.directory = directory;
        this.partnerId = partnerId;
    }

    Owner ownerOf(String accountId) {
        Owner known = recent.get(accountId);
        if (known == null) {
            known = lookUp(accountId);
            recent.put(accountId, known);
        }
        return known;
    }

    /** From now on the account is that customer's. */
    void introduced(String accountId, String customerId) {
        recent.put(accountId, new Owner.Own(customerId));
    }

    private Owner lookUp(String accountId) {
        return directory
                .find(accountId)
                .<Owner>map(account ->
                        account.partnerId().equals(partnerId)
                                ? new Owner.Own(account.customerId())
                                : new Owner.AnotherPartner())
                .orElseGet(Owner.Nobody::new);
    }
}
