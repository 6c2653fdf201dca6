package org.partnercenter.association.authorization.publish;

import org.partnercenter.association.authorization.events.AuthorizationEvent;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationEnded;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationExpired;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationGranted;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRejected;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRequested;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRevoked;
import org.partnercenter.contracts.association.AuthorizationFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about consents. */
@Component
class AuthorizationFacts implements FactMapping<AuthorizationEvent> {

    @Override
    public Class<AuthorizationEvent> family() {
        return AuthorizationEvent.class;
    }

    @Override
    public AuthorizationFact toFact(AuthorizationEvent event) {
        return switch (event) {
            case AuthorizationRequested(
                            var id,
                            var customer,
                            var partner,
                            var scopes,
                            var expiresOn,
                            var at) ->
                    new AuthorizationFact.AuthorizationRequested(
                            id, customer, partner, scopes, expiresOn, at);
            case AuthorizationGranted(
                            var id,
                            var customer,
                            var partner,
                            var scopes,
                            var expiresOn,
                            var at) ->
                    new AuthorizationFact.AuthorizationGranted(
                            id, customer, partner, scopes, expiresOn, at);
            case AuthorizationRejected(var id, var customer, var partner, var reason, var at) ->
                    new AuthorizationFact.AuthorizationRejected(id, customer, partner, reason, at);
            case AuthorizationRevoked(
                            var id,
                            var customer,
                            var partner,
                            var by,
                            var reason,
                            var at) ->
                    new AuthorizationFact.AuthorizationRevoked(
                            id, customer, partner, by, reason, at);
            case AuthorizationExpired(var id, var customer, var partner, var at) ->
                    new AuthorizationFact.AuthorizationExpired(id, customer, partner, at);
            case AuthorizationEnded(var id, var customer, var partner, var at) ->
                    new AuthorizationFact.AuthorizationEnded(id, customer, partner, at);
        };
    }
}
