package org.partnercenter.association.authorization.write.request;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.contracts.association.OnBehalfScope;

import java.time.Instant;
import java.util.List;

/** Asks a customer for its consent; the partner has accepted its commitment. */
public record RequestAuthorization(
        String authorizationId,
        String customerId,
        Party by,
        List<OnBehalfScope> scopes,
        @Nullable Instant expiresOn) {}
