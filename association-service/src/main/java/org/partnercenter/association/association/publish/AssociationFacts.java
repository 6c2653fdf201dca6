package org.partnercenter.association.association.publish;

import org.partnercenter.association.association.events.AssociationEvent;
import org.partnercenter.association.association.events.AssociationEvent.AssociationEstablished;
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
            case AssociationEstablished(
                            var customerId,
                            var partnerId,
                            var associationType,
                            var origin,
                            var initiator,
                            var associatedOn) ->
                    new AssociationFact.AssociationEstablished(
                            customerId,
                            partnerId,
                            associationType,
                            origin,
                            initiator,
                            associatedOn);
        };
    }
}
