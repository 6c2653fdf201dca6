package org.partnercenter.association.authorization.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.partnercenter.association.association.Party;
import org.partnercenter.association.authorization.OpenAuthorizations;
import org.partnercenter.association.authorization.events.AuthorizationEvent;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationEnded;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationExpired;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationGranted;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRejected;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRequested;
import org.partnercenter.association.authorization.events.AuthorizationEvent.AuthorizationRevoked;
import org.partnercenter.association.authorization.write.decide.DecideAuthorization;
import org.partnercenter.association.authorization.write.end.EndAuthorization;
import org.partnercenter.association.authorization.write.expire.ExpireAuthorization;
import org.partnercenter.association.authorization.write.request.RequestAuthorization;
import org.partnercenter.association.authorization.write.revoke.RevokeAuthorization;
import org.partnercenter.association.deadline.AssociationDeadline;
import org.partnercenter.contracts.association.Side;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.deadline.Deadlines;

import java.time.Clock;
import java.time.Instant;

/** A customer's consent that its partner acts on its behalf, from the request to its end. */
@Aggregate(type = "authorization", cache = "aggregateCache")
class Authorization {

    @AggregateIdentifier private String id;
    private AuthorizationRequested request;
    private Stage stage = Stage.REQUESTED;

    @SuppressWarnings("NullAway.Init")
    Authorization() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Authorization(
            RequestAuthorization command,
            Consent consent,
            OpenAuthorizations open,
            Deadlines deadlines,
            Clock clock) {
        String partnerId =
                consent.requireAsker(command.customerId(), command.by(), command.scopes());
        if (!open.claim(command.customerId(), command.authorizationId())) {
            throw Rejection.conflict(
                    "AUTHORIZATION_OPEN",
                    "There is an open authorization of this customer: it must be closed first.");
        }
        Instant expiresOn = command.expiresOn();
        if (expiresOn != null) {
            deadlines.set(
                    AssociationDeadline.EXPIRE_AUTHORIZATION, command.authorizationId(), expiresOn);
        }
        apply(
                new AuthorizationRequested(
                        command.authorizationId(),
                        command.customerId(),
                        partnerId,
                        command.scopes(),
                        expiresOn,
                        clock.instant()));
    }

    @CommandHandler
    long handle(
            DecideAuthorization command, Consent consent, OpenAuthorizations open, Clock clock) {
        requireParty(command.by());
        requireCustomer(command.by());
        if (stage == (command.granted() ? Stage.GRANTED : Stage.REJECTED)) {
            return getVersion();
        }
        if (stage != Stage.REQUESTED) {
            throw stage.rejection();
        }
        command.expected().require(getVersion());
        if (command.granted()) {
            grant(consent, clock.instant());
        } else {
            open.release(request.authorizationId());
            apply(
                    new AuthorizationRejected(
                            request.authorizationId(),
                            request.customerId(),
                            request.partnerId(),
                            command.reason(),
                            clock.instant()));
        }
        return getVersion();
    }

    private void grant(Consent consent, Instant now) {
        Instant expiresOn = request.expiresOn();
        if (expiresOn != null && !now.isBefore(expiresOn)) {
            throw Stage.EXPIRED.rejection();
        }
        consent.requireStill(request.customerId(), request.partnerId(), request.scopes());
        apply(
                new AuthorizationGranted(
                        request.authorizationId(),
                        request.customerId(),
                        request.partnerId(),
                        request.scopes(),
                        expiresOn,
                        now));
    }

    @CommandHandler
    long handle(RevokeAuthorization command, OpenAuthorizations open, Clock clock) {
        requireParty(command.by());
        if (stage == Stage.REVOKED) {
            return getVersion();
        }
        if (!stage.isOpen()) {
            throw stage.rejection();
        }
        command.expected().require(getVersion());
        open.release(request.authorizationId());
        apply(
                new AuthorizationRevoked(
                        request.authorizationId(),
                        request.customerId(),
                        request.partnerId(),
                        command.by().side(),
                        command.reason(),
                        clock.instant()));
        return getVersion();
    }

    /** Answers when to ask again, or null when it is over. */
    @CommandHandler
    @Nullable Instant handle(ExpireAuthorization command, OpenAuthorizations open, Clock clock) {
        Instant expiresOn = request.expiresOn();
        if (!stage.isOpen() || expiresOn == null) {
            return null;
        }
        if (clock.instant().isBefore(expiresOn)) {
            return expiresOn;
        }
        open.release(request.authorizationId());
        apply(
                new AuthorizationExpired(
                        request.authorizationId(),
                        request.customerId(),
                        request.partnerId(),
                        clock.instant()));
        return null;
    }

    @CommandHandler
    void handle(EndAuthorization command, Consent consent, OpenAuthorizations open) {
        if (stage.isOpen()
                && consent.reaches(request.partnerId(), command.partnerId())
                && !request.requestedAt().isAfter(command.endedAt())) {
            open.release(request.authorizationId());
            apply(
                    new AuthorizationEnded(
                            request.authorizationId(),
                            request.customerId(),
                            request.partnerId(),
                            command.endedAt()));
        }
    }

    private void requireParty(Party by) {
        if (!by.isOf(request.partnerId(), request.customerId())) {
            throw unknown();
        }
    }

    private static void requireCustomer(Party by) {
        if (by.side() != Side.CUSTOMER) {
            throw Rejection.forbidden(
                    "CUSTOMER_DECIDES", "The customer alone gives or refuses its consent.");
        }
    }

    static Rejection unknown() {
        return Rejection.notFound(
                "AUTHORIZATION_NOT_FOUND", "There is no such authorization of yours.");
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(AuthorizationEvent event) {
        stage =
                switch (event) {
                    case AuthorizationRequested requested -> {
                        id = "authorization:" + requested.authorizationId();
                        request = requested;
                        yield Stage.REQUESTED;
                    }
                    case AuthorizationGranted _ -> Stage.GRANTED;
                    case AuthorizationRejected _ -> Stage.REJECTED;
                    case AuthorizationRevoked _ -> Stage.REVOKED;
                    case AuthorizationExpired _ -> Stage.EXPIRED;
                    case AuthorizationEnded _ -> Stage.ENDED;
                };
    }
}
