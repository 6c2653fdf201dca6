package org.partnercenter.association.preregistration.publish;

import org.partnercenter.association.preregistration.events.PreregistrationEvent;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.CustomerPreregistered;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationAssociated;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationExpired;
import org.partnercenter.association.preregistration.events.PreregistrationEvent.PreregistrationWithdrawn;
import org.partnercenter.contracts.association.PreregistrationFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about preregistrations. */
@Component
class PreregistrationFacts implements FactMapping<PreregistrationEvent> {

    @Override
    public Class<PreregistrationEvent> family() {
        return PreregistrationEvent.class;
    }

    @Override
    public PreregistrationFact toFact(PreregistrationEvent event) {
        return switch (event) {
            case CustomerPreregistered e ->
                    new PreregistrationFact.CustomerPreregistered(
                            e.preregistrationId(),
                            e.partnerId(),
                            e.accountName(),
                            e.cloudAccountId(),
                            e.maskedName(),
                            e.maskedMobile(),
                            e.maskedEmail(),
                            e.country(),
                            e.customerType(),
                            e.preregisteredAt(),
                            e.expiresAt());
            case PreregistrationAssociated(var id, var partner, var customer, var at) ->
                    new PreregistrationFact.PreregistrationAssociated(id, partner, customer, at);
            case PreregistrationExpired(var id, var partner, var at) ->
                    new PreregistrationFact.PreregistrationExpired(id, partner, at);
            case PreregistrationWithdrawn(var id, var partner, var at) ->
                    new PreregistrationFact.PreregistrationWithdrawn(id, partner, at);
        };
    }
}
