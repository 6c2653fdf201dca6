package org.partnercenter.association.preregistration;

import org.partnercenter.association.customer.KnownAccounts.Account;

import java.time.Instant;
import java.util.List;

/**
 * Which accounts are reserved for whom. What it says is part of the transaction of the command that
 * asks.
 */
public interface OpenPreregistrations {

    /** A reservation and whose it is. */
    record Held(String preregistrationId, String partnerId) {}

    /** What became of a claim. */
    enum Claim {
        TAKEN,
        LIMIT_REACHED,
        HELD
    }

    /** Reserves the account, unless somebody has or the partner holds that many already. */
    Claim claim(Held wanted, Account account, Instant expiresAt, int most);

    /** Gives the account free. */
    void release(String preregistrationId);

    /** The reservations of this account, or of one half of it, that are still valid then. */
    List<Held> of(Account account, Instant now);

    /** Whether the reservation is that partner's and still valid then. */
    boolean isHeld(Held wanted, Instant now);
}
