package org.partnercenter.association.association.publish;

import org.partnercenter.association.association.events.AssociationEvent;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEnded;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRejected;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationRequested;
import org.partnercenter.association.association.events.AssociationEvent.DisassociationWithdrawn;
import org.partnercenter.contracts.association.AssociationFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about associations. */
@Component
class AssociationFacts implements FactMapping<AssociationEvent> {

    @Override
    public Class<AssociationEvent> family() {
        return AssociationEvent.class;
    }

    @Override
    public AssociationFact toFact(AssociationEvent event) {
        return switch (event) {
            case AssociationEstablished e ->
                    new AssociationFact.AssociationEstablished(
                            e.customerId(),
                            e.partnerId(),
                            e.associationType(),
                            e.origin(),
                            e.initiator(),
                            e.associatedOn());
            case DisassociationRequested e ->
                    new AssociationFact.DisassociationRequested(
                            e.customerId(),
                            e.partnerId(),
                            e.requestId(),
                            e.requestedBy(),
                            e.reason(),
                            e.requestedAt());
            case DisassociationRejected e ->
                    new AssociationFact.DisassociationRejected(
                            e.customerId(),
                            e.partnerId(),
                            e.requestId(),
                            e.reason(),
                            e.rejectedAt());
            case DisassociationWithdrawn e ->
                    new AssociationFact.DisassociationWithdrawn(
                            e.customerId(), e.partnerId(), e.requestId(), e.withdrawnAt());
            case AssociationEnded e ->
                    new AssociationFact.AssociationEnded(
                            e.customerId(),
                            e.partnerId(),
                            e.associationType(),
                            e.requestId(),
                            e.reason(),
                            e.initiator(),
                            e.decidedBy(),
                            e.associatedOn(),
                            e.endedAt());
        };
    }
}
