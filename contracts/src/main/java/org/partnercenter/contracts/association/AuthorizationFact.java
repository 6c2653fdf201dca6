package org.partnercenter.contracts.association;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.Fact;

import java.time.Instant;
import java.util.List;

/** What happened to a customer's consent that its partner acts on its behalf. */
public sealed interface AuthorizationFact extends Fact {

    String authorizationId();

    String customerId();

    @Override
    default String subject() {
        return customerId();
    }

    /** The partner accepted its commitment and asks for the customer's consent. */
    record AuthorizationRequested(
            String authorizationId,
            String customerId,
            String partnerId,
            List<OnBehalfScope> scopes,
            @Nullable Instant expiresOn,
            Instant requestedAt)
            implements AuthorizationFact {}

    /** The customer accepted the letter and consents from now on. */
    record AuthorizationGranted(
            String authorizationId,
            String customerId,
            String partnerId,
            List<OnBehalfScope> scopes,
            @Nullable Instant expiresOn,
            Instant grantedAt)
            implements AuthorizationFact {}

    /** The customer does not consent. */
    record AuthorizationRejected(
            String authorizationId,
            String customerId,
            String partnerId,
            @Nullable String reason,
            Instant rejectedAt)
            implements AuthorizationFact {}

    /** The consent, or the request for it, was taken back; nothing more is done on its ground. */
    record AuthorizationRevoked(
            String authorizationId,
            String customerId,
            String partnerId,
            Side revokedBy,
            String reason,
            Instant revokedAt)
            implements AuthorizationFact {}

    /** The consent was given until now. */
    record AuthorizationExpired(
            String authorizationId, String customerId, String partnerId, Instant expiredAt)
            implements AuthorizationFact {}

    /** The association ended, and with it the consent or the request for it. */
    record AuthorizationEnded(
            String authorizationId, String customerId, String partnerId, Instant endedAt)
            implements AuthorizationFact {}
}
