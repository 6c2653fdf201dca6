package org.partnercenter.association.authorization.read;

import org.jspecify.annotations.Nullable;
import org.partnercenter.association.list.FactsView;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationEnded;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationExpired;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationGranted;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRejected;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRequested;
import org.partnercenter.contracts.association.AuthorizationFact.AuthorizationRevoked;
import org.partnercenter.platform.feed.FactHeader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** One row a consent, as it stands now. */
@Component
class AuthorizationsView extends FactsView<AuthorizationFact> {

    private final JdbcClient db;

    AuthorizationsView(JdbcClient db) {
        super("authorizations", 1, AuthorizationFact.class);
        this.db = db;
    }

    @Override
    protected void apply(FactHeader header, AuthorizationFact fact) {
        switch (fact) {
            case AuthorizationRequested requested -> insert(header, requested);
            case AuthorizationGranted granted -> grant(header, granted);
            case AuthorizationRejected(_, _, _, var reason, var at) ->
                    close(header, fact, "REJECTED", at, reason);
            case AuthorizationRevoked(_, _, _, _, var reason, var at) ->
                    close(header, fact, "REVOKED", at, reason);
            case AuthorizationExpired(_, _, _, var at) -> close(header, fact, "EXPIRED", at, null);
            case AuthorizationEnded(_, _, _, var at) -> close(header, fact, "ENDED", at, null);
        }
    }

    private void insert(FactHeader header, AuthorizationRequested requested) {
        Instant expiresOn = requested.expiresOn();
        db.sql(
                        """
                        insert into authorization_details (authorization_id, customer_id, partner_id,
                            scopes, state, expires_on, requested_at, requested_by, version)
                        values (?, ?, ?, ?, 'REQUESTED', cast(? as timestamptz),
                                cast(? as timestamptz), ?, ?)
                        """)
                .param(requested.authorizationId())
                .param(requested.customerId())
                .param(requested.partnerId())
                .param(requested.scopes().stream().map(Enum::name).toArray(String[]::new))
                .param(expiresOn == null ? null : expiresOn.toString())
                .param(requested.requestedAt().toString())
                .param(header.actor())
                .param(header.sequence())
                .update();
    }

    private void grant(FactHeader header, AuthorizationGranted granted) {
        db.sql(
                        """
                        update authorization_details
                        set state = 'GRANTED', granted_at = cast(? as timestamptz), version = ?
                        where authorization_id = ?
                        """)
                .params(
                        granted.grantedAt().toString(),
                        header.sequence(),
                        granted.authorizationId())
                .update();
    }

    private void close(
            FactHeader header,
            AuthorizationFact fact,
            String state,
            Instant at,
            @Nullable String reason) {
        db.sql(
                        """
                        update authorization_details
                        set state = ?, closed_at = cast(? as timestamptz), closed_by = ?, reason = ?,
                            version = ?
                        where authorization_id = ?
                        """)
                .param(state)
                .param(at.toString())
                .param(header.actor())
                .param(reason)
                .param(header.sequence())
                .param(fact.authorizationId())
                .update();
    }
}
