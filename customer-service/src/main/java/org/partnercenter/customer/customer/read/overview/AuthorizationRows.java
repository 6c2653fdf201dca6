package org.partnercenter.customer.customer.read.overview;

import org.jspecify.annotations.Nullable;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationEnded;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationExpired;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRejected;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRequested;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRevoked;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes what became of each request for a customer's consent. */
record AuthorizationRows(JdbcClient db) {

    void write(AuthorizationFact fact, FactHeader header) {
        switch (fact) {
            case AuthorizationRequested request -> request(request, header);
            case AuthorizationGranted _ -> become("GRANTED", fact, header);
            case AuthorizationRejected _ -> become("REJECTED", fact, header);
            case AuthorizationRevoked _ -> become("REVOKED", fact, header);
            case AuthorizationExpired _ -> become("EXPIRED", fact, header);
            case AuthorizationEnded _ -> become("ENDED", fact, header);
        }
    }

    private void request(AuthorizationRequested request, FactHeader header) {
        db.sql(
                        """
                        insert into authorization_state (authorization_id, customer_id, partner_id, state, scopes,
                            expires_on, requested_at, told_at)
                        values (?, ?, ?, 'REQUESTED', ?, cast(? as timestamptz), ?, ?) on conflict do nothing\
                        """)
                .param(request.authorizationId())
                .param(request.customerId())
                .param(request.partnerId())
                .param(request.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param(text(request.expiresOn()))
                .param(at(request.requestedAt()))
                .param(at(header.time()))
                .update();
    }

    private void become(String state, AuthorizationFact fact, FactHeader header) {
        db.sql(
                        """
                        update authorization_state set state = ?, told_at = ? where authorization_id = ?\
                        """)
                .params(state, at(header.time()), fact.authorizationId())
                .update();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
