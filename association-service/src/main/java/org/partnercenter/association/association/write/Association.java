package org.partnercenter.association.association.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.partnercenter.association.association.events.AssociationEvent;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.write.establish.EstablishAssociation;
import org.partnercenter.association.partner.write.RegisteredPartners;
import org.partnercenter.contracts.association.AssociationType;
import org.partnercenter.platform.command.Rejection;

/** One customer's whole history with partners: it belongs to one at a time. */
@Aggregate(type = "association", cache = "aggregateCache")
class Association {

    private sealed interface Standing {
        record Free() implements Standing {}

        record With(String partnerId, AssociationType type) implements Standing {}
    }

    @AggregateIdentifier private String id;
    private Standing standing = new Standing.Free();

    @SuppressWarnings("NullAway.Init")
    Association() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(EstablishAssociation command, RegisteredPartners partners) {
        var wanted = new Standing.With(command.partnerId(), command.associationType());
        switch (standing) {
            case Standing.Free _ -> establish(command, partners);
            case Standing.With present when present.equals(wanted) -> {}
            case Standing.With _ ->
                    throw Rejection.conflict(
                            "ALREADY_ASSOCIATED",
                            "The customer is associated already: that association must end first.");
        }
    }

    private static void establish(EstablishAssociation command, RegisteredPartners partners) {
        if (partners.kindOf(command.partnerId()) == null) {
            throw Rejection.notFound(
                    "UNKNOWN_PARTNER", "There is no such partner: register it, then try again.");
        }
        apply(
                new AssociationEstablished(
                        command.customerId(),
                        command.partnerId(),
                        command.associationType(),
                        command.origin(),
                        command.initiator(),
                        command.associatedOn()));
    }

    @EventSourcingHandler
    void evolve(AssociationEvent event) {
        standing =
                switch (event) {
                    case AssociationEstablished established -> {
                        id = "association:" + established.customerId();
                        yield new Standing.With(
                                established.partnerId(), established.associationType());
                    }
                };
    }
}
