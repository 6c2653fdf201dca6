package org.partnercenter.billing.chargeimport.write.receive;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.partnercenter.billing.account.Account;
import org.partnercenter.billing.account.AccountDirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Whose the accounts of one file are; remembers those that were used last. */
final class ResolvedAccounts {

    private static final int REMEMBERED = 20_000;

    /** Whose an account is, seen from the partner whose charges they are. */
    sealed interface Owner {
        record Own(String customerId) implements Owner {}

        /** Was the partner's, and left it on that day. */
        record Former(String customerId, LocalDate lastDay) implements Owner {}

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

    /** Looks those of these accounts up, all at once, that are not remembered. */
    void lookUp(Collection<String> accountIds) {
        Set<String> unknown =
                accountIds.stream()
                        .filter(accountId -> recent.get(accountId) == null)
                        .collect(toSet());
        if (!unknown.isEmpty()) {
            Map<String, Account> found = directory.find(unknown, partnerId);
            unknown.forEach(accountId -> recent.put(accountId, owner(found.get(accountId))));
        }
    }

    /** Whose an account is that was among those looked up last. */
    Owner ownerOf(String accountId) {
        return requireNonNull(recent.get(accountId));
    }

    /** From now on the account is that customer's. */
    void introduced(String accountId, String customerId) {
        recent.put(accountId, new Owner.Own(customerId));
    }

    private Owner owner(@Nullable Account account) {
        if (account == null) {
            return new Owner.Nobody();
        }
        if (account.partnerId().equals(partnerId)) {
            return new Owner.Own(account.customerId());
        }
        Instant until = account.askersUntil();
        return until == null
                ? new Owner.AnotherPartner()
                : new Owner.Former(
                        account.customerId(), LocalDate.ofInstant(until, ZoneOffset.UTC));
    }
}
