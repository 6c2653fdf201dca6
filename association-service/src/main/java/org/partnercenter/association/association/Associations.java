package org.partnercenter.association.association;

import org.partnercenter.contracts.association.AssociationType;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose customers are and were, for rules that look beyond one association. What it says is part of
 * the transaction of the command that asks: an association cannot end meanwhile.
 */
public interface Associations {

    /** Whose a customer is. */
    record Current(String partnerId, AssociationType type) {}

    /** Notes that the customer is the partner's from then on. */
    void begin(String customerId, String partnerId, AssociationType type, Instant since);

    /**
     * Notes that the customer is nobody's from now on.
     *
     * @return since when: later than every command that has relied on the association, and than its
     *     beginning, whatever the clock says
     */
    Instant end(String customerId, Clock clock);

    /** When the customer's association that began then has ended. */
    Optional<Instant> endOf(String customerId, Instant since);

    /** Whose the customer is now. */
    Optional<Current> currentOf(String customerId);
}
