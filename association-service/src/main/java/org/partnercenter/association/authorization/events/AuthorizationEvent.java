package org.partnercenter.association.authorization.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.OnBehalfScope;
import org.partnercenter.contracts.association.Side;

import java.time.Instant;
import java.util.List;

/** Everything that can happen to a customer's consent, as it is stored. */
public sealed interface AuthorizationEvent {

    String authorizationId();

    /** The partner accepted its commitment and asks for consent. */
    @Revision("1")
    record AuthorizationRequested(
            String authorizationId,
            String customerId,
            String partnerId,
            List<OnBehalfScope> scopes,
            @Nullable Instant expiresOn,
            Instant requestedAt)
            implements AuthorizationEvent {}

    /** The customer accepted the letter and consents. */
    @Revision("1")
    record AuthorizationGranted(
            String authorizationId,
            String customerId,
            String partnerId,
            List<OnBehalfScope> scopes,
            @Nullable Instant expiresOn,
            Instant grantedAt)
            implements AuthorizationEvent {}

    /** The customer does not consent. */
    @Revision("1")
    record AuthorizationRejected(
            String authorizationId,
            String customerId,
            String partnerId,
            @Nullable String reason,
            Instant rejectedAt)
            implements AuthorizationEvent {}

    /** One side took the consent, or the request for it, back. */
    @Revision("1")
    record AuthorizationRevoked(
            String authorizationId,
            String customerId,
            String partnerId,
            Side revokedBy,
            String reason,
            Instant revokedAt)
            implements AuthorizationEvent {}

    /** Its time is over. */
    @Revision("1")
    record AuthorizationExpired(
            String authorizationId, String customerId, String partnerId, Instant expiredAt)
            implements AuthorizationEvent {}

    /** The association that it rested on ended. */
    @Revision("1")
    record AuthorizationEnded(
            String authorizationId, String customerId, String partnerId, Instant endedAt)
            implements AuthorizationEvent {}
}
