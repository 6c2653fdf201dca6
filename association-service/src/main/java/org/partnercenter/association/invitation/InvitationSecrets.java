package org.partnercenter.association.invitation;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * The codes and addresses of invitations. What it says is part of the transaction of the command
 * that asks.
 */
public interface InvitationSecrets {

    /** What is secret about an invitation that may still be accepted. */
    record Secret(String code, @Nullable String email) {}

    /** Notes them for an invitation that has none; what is there stays. */
    void put(String invitationId, Secret secret);

    /** Nothing when the invitation has ended. */
    Optional<Secret> of(String invitationId);

    /** Forgets the code and the address. */
    void forget(String invitationId);

    /** The invitation that the code was made for, also when it has ended. */
    Optional<String> invitationOf(String code);
}
