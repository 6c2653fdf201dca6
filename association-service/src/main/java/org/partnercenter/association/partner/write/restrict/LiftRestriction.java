package org.partnercenter.association.partner.write.restrict;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.platform.web.IfMatch;

/** Takes a partner's restriction back. */
public record LiftRestriction(String partnerId, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "partner:" + partnerId;
    }
}
