package org.partnercenter.association.reseller.publish;

import org.partnercenter.association.reseller.events.ResellerEvent;
import org.partnercenter.association.reseller.events.ResellerEvent.ResellerPermissionsChanged;
import org.partnercenter.contracts.association.ResellerFact;
import org.partnercenter.platform.publish.FactMapping;
import org.springframework.stereotype.Component;

/** What the world learns about resellers' rights. */
@Component
class ResellerFacts implements FactMapping<ResellerEvent> {

    @Override
    public Class<ResellerEvent> family() {
        return ResellerEvent.class;
    }

    @Override
    public ResellerFact toFact(ResellerEvent event) {
        return switch (event) {
            case ResellerPermissionsChanged(
                            var resellerId,
                            var distributorId,
                            var permissions,
                            var previous,
                            var overAllocated,
                            var changedAt) ->
                    new ResellerFact.ResellerPermissionsChanged(
                            resellerId,
                            distributorId,
                            permissions,
                            previous,
                            overAllocated,
                            changedAt);
        };
    }
}
