package org.partnercenter.association.partner.write.restrict;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.partnercenter.platform.web.IfMatch;

/** Restricts a partner: its resale customers can't buy, it unfreezes nobody. */
public record RestrictPartner(String partnerId, @Nullable String reason, IfMatch expected) {

    @TargetAggregateIdentifier
    public String aggregateId() {
        return "partner:" + partnerId;
    }
}
