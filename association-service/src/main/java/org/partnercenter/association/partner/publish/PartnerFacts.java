package org.partnercenter.association.partner.publish;

import org.partnercenter.association.partner.events.PartnerEvent;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRegistered;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestricted;
import org.partnercenter.association.partner.events.PartnerEvent.PartnerRestrictionLifted;
import org.partnercenter.contracts.association.PartnerFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about partners. */
@Component
class PartnerFacts implements FactMapping<PartnerEvent> {

    @Override
    public Class<PartnerEvent> family() {
        return PartnerEvent.class;
    }

    @Override
    public PartnerFact toFact(PartnerEvent event) {
        return switch (event) {
            case PartnerRegistered(
                            var partnerId,
                            var name,
                            var kind,
                            var distributorId,
                            var country,
                            var currency,
                            var billingTimeZone,
                            var registeredAt) ->
                    new PartnerFact.PartnerRegistered(
                            partnerId,
                            name,
                            kind,
                            distributorId,
                            country,
                            currency,
                            billingTimeZone,
                            registeredAt);
            case PartnerRestricted(var partnerId, var reason, var restrictedAt) ->
                    new PartnerFact.PartnerRestricted(partnerId, reason, restrictedAt);
            case PartnerRestrictionLifted(var partnerId, var liftedAt) ->
                    new PartnerFact.PartnerRestrictionLifted(partnerId, liftedAt);
        };
    }
}
