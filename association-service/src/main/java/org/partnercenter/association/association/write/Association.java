package org.partnercenter.association.association.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.association.association.Associations;
import org.partnercenter.association.association.DisassociationLimit;
import org.partnercenter.association.association.DisassociationRequests;
import org.partnercenter.association.association.events.AssociationEvent;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEnded;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRejected;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRequested;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationWithdrawn;
import org.partnercenter.association.association.write.Requests.Outcome;
import org.partnercenter.association.association.write.disassociate.Blocker;
import org.partnercenter.association.association.write.disassociate.CheckDisassociation;
import org.partnercenter.association.association.write.disassociate.DecideDisassociation;
import org.partnercenter.association.association.write.disassociate.RequestDisassociation;
import org.partnercenter.association.association.write.disassociate.WithdrawDisassociation;
import org.partnercenter.association.association.write.establish.EstablishAssociation;
import org.partnercenter.association.customer.ManualFreezes;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.platform.command.Rejection;
import org.partnercenter.platform.web.IfMatch;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One customer's whole history with partners: it belongs to one at a time. */
@Aggregate(type = "association", cache = "aggregateCache")
class Association {

    @AggregateIdentifier private String id;
    private Standing standing = new Standing.Free();
    private final Set<Standing.With> past = new HashSet<>();
    private final Requests requests = new Requests();

    @SuppressWarnings("NullAway.Init")
    Association() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            EstablishAssociation command, RegisteredPartners partners, Associations associations) {
        var wanted =
                new Standing.With(
                        command.partnerId(), command.associationType(), command.associatedOn());
        switch (standing) {
            case Standing _ when past.contains(wanted) -> {}
            case Standing.Free _ -> establish(command, partners, associations);
            case Standing.With present when present.isSameAs(wanted) -> {}
            case Standing.With _ ->
                    throw Rejection.conflict(
                            "ALREADY_ASSOCIATED",
                            "The customer is associated already: that association must end first.");
        }
    }

    private static void establish(
            EstablishAssociation command, RegisteredPartners partners, Associations associations) {
        if (partners.kindOf(command.partnerId()) == null) {
            throw Rejection.notFound(
                    "UNKNOWN_PARTNER", "There is no such partner: register it, then try again.");
        }
        associations.begin(
                command.customerId(),
                command.partnerId(),
                command.associationType(),
                command.associatedOn());
        apply(
                new AssociationEstablished(
                        command.customerId(),
                        command.partnerId(),
                        command.associationType(),
                        command.origin(),
                        command.initiator(),
                        command.associatedOn()));
    }

    @CommandHandler
    List<Blocker> handle(
            CheckDisassociation command,
            ManualFreezes freezes,
            DisassociationLimit limit,
            Clock clock) {
        Standing.With present = standing.requirePresent(command.by(), command.customerId());
        return requests.blockers(
                command.by().side(),
                present.partnerId(),
                freezes.hold(command.customerId()),
                limit,
                clock.instant());
    }

    @CommandHandler
    void handle(
            RequestDisassociation command,
            ManualFreezes freezes,
            DisassociationLimit limit,
            DisassociationRequests known,
            Clock clock) {
        Standing.With present = standing.requirePresent(command.by(), command.customerId());
        if (requests.knows(command.requestId())) {
            return;
        }
        requests
                .blockers(
                        command.by().side(),
                        present.partnerId(),
                        freezes.hold(command.customerId()),
                        limit,
                        clock.instant())
                .stream()
                .findFirst()
                .ifPresent(blocker -> {
                    throw blocker.rejection();
                });
        known.add(command.requestId(), command.customerId());
        apply(
                new DisassociationRequested(
                        command.customerId(),
                        present.partnerId(),
                        command.requestId(),
                        command.by().side(),
                        command.reason(),
                        command.by().actor(),
                        clock.instant()));
    }

    @CommandHandler
    void handle(
            DecideDisassociation command,
            ManualFreezes freezes,
            Associations associations,
            Clock clock) {
        DisassociationRequested request = requests.require(command.requestId(), command.by());
        if (request.requestedBy() == command.by().side()) {
            throw Rejection.forbidden(
                    "OTHER_SIDE_DECIDES", "The request is your own: the other side decides it.");
        }
        Outcome wanted = command.approved() ? Outcome.APPROVED : Outcome.REJECTED;
        if (isClosed(command.requestId(), wanted, command.expected())) {
            return;
        }
        if (!command.approved()) {
            apply(
                    new DisassociationRejected(
                            request.customerId(),
                            request.partnerId(),
                            request.requestId(),
                            command.reason(),
                            clock.instant()));
            return;
        }
        if (freezes.hold(request.customerId())) {
            throw Blocker.MANUALLY_FROZEN.rejection();
        }
        end((Standing.With) standing, request, command.by().actor(), associations, clock);
    }

    private static void end(
            Standing.With present,
            DisassociationRequested request,
            String decidedBy,
            Associations associations,
            Clock clock) {
        Instant endedAt = associations.end(request.customerId(), clock);
        apply(
                new AssociationEnded(
                        request.customerId(),
                        request.partnerId(),
                        present.type(),
                        request.requestId(),
                        request.reason(),
                        request.initiator(),
                        decidedBy,
                        present.since(),
                        endedAt));
    }

    @CommandHandler
    void handle(WithdrawDisassociation command, Clock clock) {
        DisassociationRequested request = requests.require(command.requestId(), command.by());
        if (request.requestedBy() != command.by().side()) {
            throw Rejection.forbidden(
                    "OTHER_SIDE_WITHDRAWS",
                    "The other side made the request: decide it instead of withdrawing it.");
        }
        if (!isClosed(command.requestId(), Outcome.WITHDRAWN, command.expected())) {
            apply(
                    new DisassociationWithdrawn(
                            request.customerId(),
                            request.partnerId(),
                            request.requestId(),
                            clock.instant()));
        }
    }

    /** Whether the request has that outcome already; refused when it has another. */
    private boolean isClosed(String requestId, Outcome wanted, IfMatch expected) {
        Outcome outcome = requests.outcomeOf(requestId);
        if (outcome != null && outcome != wanted) {
            throw Requests.closed(outcome);
        }
        if (outcome == null) {
            expected.require(0);
        }
        return outcome == wanted;
    }

    /** The only place where state changes. */
    @EventSourcingHandler
    void evolve(AssociationEvent event) {
        switch (event) {
            case AssociationEstablished e -> {
                id = "association:" + e.customerId();
                var begun = new Standing.With(e.partnerId(), e.associationType(), e.associatedOn());
                standing = begun;
                past.add(begun);
            }
            case DisassociationRequested e -> requests.add(e);
            case DisassociationRejected e -> requests.close(e.requestId(), Outcome.REJECTED);
            case DisassociationWithdrawn e -> requests.close(e.requestId(), Outcome.WITHDRAWN);
            case AssociationEnded e -> {
                requests.close(e.requestId(), Outcome.APPROVED);
                standing = new Standing.Free();
            }
        }
    }
}
