package org.partnercenter.contracts.customer;

import org.partnercenter.contracts.Fact;

import java.time.Instant;

/** What became of an answered invitation that could not lead to a customer of the partner. */
public sealed interface InvitedRegistrationFact extends Fact {

    /**
     * The answered account cannot be the partner's customer; the code says why: {@code
     * ACCOUNT_NAME_TAKEN}, {@code CLOUD_ACCOUNT_TAKEN}, {@code ALREADY_ASSOCIATED}, {@code
     * INVALID_ACCOUNT}.
     */
    record InvitedRegistrationRefused(
            String invitationId,
            String customerId,
            String partnerId,
            String code,
            Instant refusedAt)
            implements InvitedRegistrationFact {}
}
