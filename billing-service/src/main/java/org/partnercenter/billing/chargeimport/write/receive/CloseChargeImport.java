package org.partnercenter.billing.chargeimport.write.receive;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.chargeimport.write.ImportId;

/** The whole file has arrived and can be used. */
public record CloseChargeImport(String importId, long rowsRead, String sha256) {

    @TargetAggregateIdentifier
    public String id() {
        return ImportId.aggregate(importId);
    }
}
