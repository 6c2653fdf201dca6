package org.partnercenter.association.invitation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/**
 * Customers' answers to invitations. What it says is part of the transaction of the command that
 * asks: of one customer one answer is in progress at a time.
 */
public interface Acceptances {

    /** What became of an answer; the cause is there when it failed. */
    record Outcome(State state, @Nullable String cause) {}

    /** Where an answer stands. */
    enum State {
        IN_PROGRESS,
        ACCEPTED,
        FAILED
    }

    /** An answer that is in progress. */
    record InProgress(
            String invitationId,
            String customerId,
            String partnerId,
            @Nullable String preregistrationId,
            Instant answeredAt) {}

    /**
     * Begins an answer.
     *
     * @return false when the customer has another one in progress
     */
    boolean begin(InProgress answer);

    /** Forgets an answer that was refused at once. */
    void forget(String invitationId, String customerId);

    /** Notes what became of an answer. */
    void close(String invitationId, String customerId, Outcome outcome);

    /** What became of an answer so far. */
    Optional<Outcome> outcomeOf(String invitationId, String customerId);

    /** The customer's answer that is in progress. */
    Optional<InProgress> inProgress(String customerId);
}
