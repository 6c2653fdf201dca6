package org.partnercenter.association.authorization;

import java.util.Optional;

/** Which authorization of a customer is open: asked for or granted, one at a time. */
public interface OpenAuthorizations {

    /**
     * Takes the customer's place, in the transaction of the command that asks.
     *
     * @return false when another authorization holds it
     */
    boolean claim(String customerId, String authorizationId);

    /** Gives the place back, in the transaction of the command that closes it. */
    void release(String authorizationId);

    /** The authorization that is open. */
    Optional<String> of(String customerId);
}
