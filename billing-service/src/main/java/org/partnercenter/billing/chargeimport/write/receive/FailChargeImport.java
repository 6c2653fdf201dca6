package org.partnercenter.billing.chargeimport.write.receive;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.partnercenter.billing.chargeimport.write.ImportId;

/** The file cannot be used or did not arrive; it counts nothing. */
public record FailChargeImport(String importId, String cause, String detail) {

    @TargetAggregateIdentifier
    public String id() {
        return ImportId.aggregate(importId);
    }
}
